# Writes a pattern over what is there, and flushes it where that is asked for. What goes wrong is the report.
set -eu
exec 2>"$SNAPWORTHY_REPORT"
folder=$SNAPWORTHY_VOLUME/snapworthy-verify
file=$folder/pattern
mkdir -p "$folder"
conversion=notrunc
if [ "$SNAPWORTHY_FLUSH" = yes ]; then
    conversion=notrunc,fsync
fi
awk -v "seed=$SNAPWORTHY_SEED" -v "lines=$SNAPWORTHY_LINES" 'BEGIN {
    for (i = 0; i < lines; i++) {
        printf "%s %010d %010d snapworthy-check\n", seed, i, (i * 48271) % 2147483647
    }
}' | dd of="$file" bs=65536 conv="$conversion"
written=$(wc -c <"$file")
if [ "$written" -lt "$((SNAPWORTHY_LINES * 64))" ]; then
    echo "only $written bytes were written" >&2
    exit 1
fi
if [ "$SNAPWORTHY_FLUSH" = yes ]; then
    sync
fi
