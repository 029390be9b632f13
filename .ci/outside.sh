# For scripts that build outside the project, against artifacts of ours as others get them. To be sourced; it wants:
#   root    the folder of the project
#   m2      the local repository of what is built outside, a folder that is not there yet
#   log     where the words of Maven go
# The repository begins with links to what the user's repository holds, so that this works offline where the project
# itself does; what is missing there is downloaded. Nothing is installed into the user's own Maven repository.
# shellcheck shell=bash

# quietly FOLDER MAVEN-ARGUMENT...: offline, and online only where something is missing; Maven's words are shown when it fails.
quietly() {
    local in=$1
    shift
    (cd "$in" && mvn -B -ntp -q -o "$@") >"$log" 2>&1 </dev/null && return
    if grep -q 'offline' "$log"; then
        (cd "$in" && mvn -B -ntp -q "$@") >"$log" 2>&1 </dev/null && return
    fi
    tail -n 60 "$log" >&2
    return 1
}

# find_repository: the user's, in $users
find_repository() {
    # It is wherever settings and options put it; only Maven knows, and says so before it fails for want of a plug-in.
    users=$(cd "$root" && { mvn -B -o -X -N validate 2>/dev/null </dev/null || true; } \
        | sed -n 's/^\[DEBUG\] Using local repository at //p' | sed -n 1p)
    if [ -z "$users" ]; then
        echo "expected Maven to say where its local repository is: mvn -o -X -N validate" >&2
        return 1
    fi
}

# begin_repository: links to what the user's holds, without ours
begin_repository() {
    mkdir -p "$m2"
    if [ -d "$users" ]; then
        # Links where cp knows them, else copies. Not linked: what Maven writes into, and which would be the user's then. An
        # artifact without these notes counts as installed, whatever repository it came from.
        cp -as "$users/." "$m2" 2>/dev/null || cp -R "$users/." "$m2"
        find "$m2" \( -name _remote.repositories -o -name resolver-status.properties -o -name '*.lastUpdated' \
            -o -name 'maven-metadata*' \) -delete
        # Ours come from this build alone.
        rm -rf "$m2/io/github/snapworthy" "$m2/com/example"
    fi
}

# publish MODULE...: builds these modules, and lays the pom and jar of each where Maven looks for them. The poms are those
# that are published, which have no parent.
publish() {
    local module name version to
    # Javadoc, sources and lists of libraries are of no use here.
    quietly "$root" -Prelease -DskipTests -Dmaven.javadoc.skip -Dmaven.source.skip -Dcyclonedx.skip \
        -Dlicense.skipAddThirdParty -pl "$(IFS=, && echo "$*")" -am package
    for module in "$@"; do
        name=$(sed -n '/<\/parent>/,$ { /^ *<artifactId>/ { s:^ *<artifactId>\(.*\)</artifactId>.*:\1:p; q } }' "$root/$module/pom.xml")
        version=$(sed -n '/<parent>/,/<\/parent>/s:^ *<version>\(.*\)</version>.*:\1:p' "$root/$module/pom.xml")
        to=$m2/io/github/snapworthy/$name/$version
        mkdir -p "$to"
        cp "$root/$module/target/.flattened-pom.xml" "$to/$name-$version.pom"
        if [ -f "$root/$module/target/$name-$version.jar" ]; then
            cp "$root/$module/target/$name-$version.jar" "$to/"
        fi
    done
}

# copy FROM TO: a folder of the project without what was built there
copy() {
    mkdir -p "$2"
    (cd "$1" && tar -cf - --exclude=./target .) | (cd "$2" && tar -xf -)
}
