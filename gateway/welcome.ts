import type { GatewayEnvironment } from './environment.js'

const query =
  '{ organization(code: "SGDDT-HANOI") { name children(kind: EDUCATION_SECTION) { name awardRollup(period: "2023-2024") { proposed granted } } } }'

/** What a program that serves the whole hub prints when it is ready. */
export function welcome(environment: GatewayEnvironment, port: number): string {
  const { host, issuer, loadSample, databaseUrl, dataDir } = environment
  const address = `http://${host === '127.0.0.1' ? 'localhost' : inUrl(host)}:${port}/graphql`
  const lines = [`Ready: the hub listens at ${address}`, `Data: ${databaseUrl ? 'DATABASE_URL' : dataDir}`]
  if (issuer) return lines.join('\n')
  lines.push('Development issuer: tokens come from this machine, so the hub listens on loopback only.')
  return [...lines, ...(loadSample ? sampleLines(address, tokenCommand(dataDir)) : [])].join('\n')
}

function sampleLines(address: string, token: string): string[] {
  return [
    '',
    'Three sample viewers (all: samples/five-plans/viewers.json); their tokens live in May 2024:',
    `  ${token} kimson-clerk         văn thư, THCS Kim Sơn`,
    `  ${token} gialam-appraiser     chuyên viên, Phòng GD&ĐT Gia Lâm`,
    `  ${token} hanoi-department     Sở GD&ĐT Hà Nội`,
    '',
    'Try:',
    `  curl -s ${address} -H 'content-type: application/json' -H "authorization: Bearer $(${token} hanoi-department)" \\`,
    `    -d '${JSON.stringify({ query })}'`,
    '',
    'The whole school year 2023–2024, step by step: npm run walkthrough',
  ]
}

/** The key of the tokens lies in the data folder: the command must name the same one. */
function tokenCommand(dataDir: string): string {
  const folder = dataDir === '.data' ? '' : `DATA_DIR='${dataDir.replaceAll("'", "'\\''")}' `
  return `${folder}npm run --silent token --`
}

/** An IPv6 address stands in brackets before a port. */
function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
