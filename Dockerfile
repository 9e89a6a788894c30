# The tree of the Debian package. Before: npm run -s package -- --tree
FROM debian:12-slim

RUN groupadd --system --gid 990 countersign \
 && useradd --system --uid 990 --gid 990 --home-dir /var/lib/countersign --shell /usr/sbin/nologin countersign \
 && install -d -m 0700 -o countersign -g countersign /var/lib/countersign /var/lib/countersign-key /srv/backup

COPY dist/package/countersign /usr/lib/countersign

ENV NODE_ENV=production \
    DATA_DIR=/var/lib/countersign \
    HOST=0.0.0.0 \
    PORT=8787 \
    MALLOC_ARENA_MAX=2 \
    NODE_OPTIONS=--max-semi-space-size=16 \
    ORT_DISABLE_TELEMETRY=1

# By number, so that the host can check it.
USER 990:990
WORKDIR /var/lib/countersign
VOLUME ["/var/lib/countersign", "/var/lib/countersign-key", "/srv/backup"]
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["/usr/lib/countersign/bin/node", "-e", "fetch('http://127.0.0.1:8787/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/usr/lib/countersign/bin/node", "/usr/lib/countersign/dist/src/entry/cli.js"]
CMD ["start"]
