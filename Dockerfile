# syntax=docker/dockerfile:1

FROM node:24-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
ARG DEPLOYMENT_ID=""
ENV BUILD_OUTPUT=standalone
# The key, where given, makes a form from before an update one that this build still understands.
RUN --mount=type=secret,id=actions_key,env=NEXT_SERVER_ACTIONS_ENCRYPTION_KEY \
    npm run build

# About 300 MB: the base, and 65 MB of server, libraries and pages.
FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production PORT=3000 NEXT_TELEMETRY_DISABLED=1
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/package.json /app/server.ts ./
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/lib/platform ./lib/platform
COPY --from=build /app/lib/document ./lib/document
COPY --from=build /app/lib/imports ./lib/imports
COPY --from=build /app/prisma/migrations ./prisma/migrations
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "./scripts/typescript.mjs", "scripts/image.mjs"]
