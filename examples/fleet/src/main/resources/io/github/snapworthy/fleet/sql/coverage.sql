-- What is protected: of the newest dump of each cluster, how many claims can be snapshotted and backed up.
WITH latest AS (
  SELECT cluster, max(date) AS date FROM dumps
  WHERE outcome IN ('DECIDED', 'IN_PART') AND date BETWEEN ${from} AND ${to}
  GROUP BY cluster
),
claims AS (
  SELECT d.cluster, coalesce(d.driver, '(none)') AS driver, d.namespace, d.name,
    max(CASE WHEN d.operation = 'snapshot' AND d.verdict = 'ALLOWED' THEN 1 ELSE 0 END) AS snapshot,
    max(CASE WHEN d.operation = 'backup' AND d.verdict = 'ALLOWED' THEN 1 ELSE 0 END) AS backup,
    max(CASE WHEN d.verdict = 'UNKNOWN' THEN 1 ELSE 0 END) AS unsure
  FROM decisions d JOIN latest l ON d.cluster = l.cluster AND d.date = l.date
  WHERE d.kind = 'PersistentVolumeClaim'
  GROUP BY d.cluster, coalesce(d.driver, '(none)'), d.namespace, d.name
),
counted AS (
  SELECT
    CASE grouping(cluster) * 2 + grouping(driver) WHEN 3 THEN 'fleet' WHEN 2 THEN 'driver' WHEN 1 THEN 'cluster' ELSE 'both' END AS scope,
    cluster, driver,
    count(*) AS claims,
    sum(snapshot) AS snapshots,
    sum(backup) AS backups,
    sum(CASE WHEN snapshot + backup = 0 THEN 1 ELSE 0 END) AS neither,
    sum(unsure) AS unknown
  FROM claims
  GROUP BY GROUPING SETS ((), (driver), (cluster), (cluster, driver))
)
SELECT scope, cluster, driver, claims,
  snapshots, CAST(round(100.0 * snapshots / claims) AS INT) AS snapshot_percent,
  backups, CAST(round(100.0 * backups / claims) AS INT) AS backup_percent,
  neither, unknown
FROM counted
WHERE claims > 0
ORDER BY CASE scope WHEN 'fleet' THEN 0 WHEN 'driver' THEN 1 WHEN 'cluster' THEN 2 ELSE 3 END, neither DESC, cluster, driver
