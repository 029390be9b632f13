# Reports the length of the file with the pattern, and the hash of each of its chunks; of a part that cannot be read it says so.
set -eu
exec 3>"$SNAPWORTHY_REPORT" 2>&3
file=$SNAPWORTHY_VOLUME/snapworthy-verify/pattern
ls "$SNAPWORTHY_VOLUME" >/dev/null
if [ ! -e "$file" ]; then
    echo 'bytes 0' >&3
    echo end >&3
    exit 0
fi
bytes=$(($(wc -c <"$file")))
echo "bytes $bytes" >&3
chunk=0
while [ "$chunk" -lt "$SNAPWORTHY_CHUNKS" ] && [ "$((chunk * 1048576))" -lt "$bytes" ]; do
    { dd if="$file" bs=1048576 skip="$chunk" count=1 2>/dev/null || echo "chunk $chunk cannot be read" >&3; } |
        sha256sum | cut -c 1-64 >&3
    chunk=$((chunk + 1))
done
echo end >&3
