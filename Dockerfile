# One image for all processes of the hub; docker-compose.yml gives each its command line.
FROM node:24-slim AS build
WORKDIR /hub
COPY package.json package-lock.json ./
# What is optional is the embedded PostgreSQL: here the hub has a server.
RUN npm ci --omit=optional
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /hub
COPY --from=build /hub .
USER node
EXPOSE 4000
CMD ["node", "dist/gateway/main.js"]
