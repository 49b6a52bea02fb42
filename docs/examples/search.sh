#!/usr/bin/env bash
# Searches a site that runs Verder, with curl and jq. README.md says how to use it.
set -euo pipefail

readonly USAGE='usage: search.sh ADDRESS QUERY [PAGE-SIZE]

Prints the rank, title and address of what is found, at most 20 pages of 10 or PAGE-SIZE.
ADDRESS is that of the site, such as https://zoeken.example.nl.
Exits with 0 if something is found, 1 if nothing is, 2 if it cannot be said.'
readonly MAX_PAGES=20
readonly FOUND=0 NOTHING_FOUND=1 FAILED=2

fail() { # TEXT
    echo "search: $1" >&2
    exit $FAILED
}

# The text of a problem (RFC 9457); something between us and the site may have answered otherwise.
explain() { # STATUS
    jq --raw-output --slurp --exit-status '.[0] | select(.title) |
        "\(.status) \(.title): \(.detail)", (.errors[]? | "  \(.name): \(.detail)")' \
        "$answer" 2>/dev/null || echo "the server answers $1"
}

# Leaves what is answered in the file $answer. It is curl that waits as long as Retry-After says.
ask() { # CURL-OPTION-OR-ADDRESS...
    local status
    status=$(curl --silent --show-error --compressed --location --max-redirs 5 \
        --proto '=http,https' --connect-timeout 5 --max-time 15 --retry 3 --retry-max-time 60 \
        --output "$answer" --write-out '%{http_code}' "$@") || exit $FAILED
    ((status == 200)) || fail "$(explain "$status")"
}

# Links are paths where the site does not know its own address.
read_answer() { # JQ-FILTER
    jq --raw-output --slurp --arg origin "$origin" \
        'def absolute: if startswith("/") then $origin + . else . end; .[0] | '"$1" \
        "$answer" 2>/dev/null || fail 'what is answered is not the result of a search'
}

if (($# < 2 || $# > 3)) || [[ ! $1 =~ ^https?://[^/?#]+ ]]; then
    echo "$USAGE" >&2
    exit $FAILED
fi
origin=${BASH_REMATCH[0]}
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

request=(--get --data-urlencode "q=$2" --data-urlencode "pageSize=${3-10}" "$origin/v1/_search")
for ((page = 1; ${#request[@]} > 0 && page <= MAX_PAGES; page++)); do
    ask "${request[@]}"
    total=$(read_answer .total)
    read_answer '.hits[] | "\(.rank)\t\(.title)\t\(.url | absolute)"'
    next=$(read_answer '._links.next // empty | absolute')
    request=(${next:+"$next"})
done
if ((${#request[@]} > 0)); then
    echo "search: there is more; this stops after $MAX_PAGES pages" >&2
fi
if ((total > 0)); then
    exit $FOUND
fi
exit $NOTHING_FOUND
