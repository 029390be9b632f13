import io.github.snapworthy.core.*;

class FirstDecision {
    public static void main(String[] args) {
        Claim claim = Claim.builder().name("apps", "db").bound("pv-1").build();
        Volume volume = Volume.builder().name("pv-1").csi("csi.acme.example", "vol-1").boundTo("apps", "db").build();
        SnapshotClass nightly = SnapshotClass.builder().name("nightly").driver("csi.acme.example").build();
        Inventory seen = Inventory.builder().add(claim).add(volume).add(nightly).assumeComplete().build();
        Situation now = Advisor.of(Profile.kubernetes()).over(seen, FactSet.none());
        System.out.println(now.decide(Request.snapshot(ClaimRef.of("apps", "db"))));
    }
}
