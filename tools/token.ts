import { readFileSync } from 'node:fs'
import { projectPath } from '../shared/config/project-path.js'
import { StartupError } from '../shared/server/startup-error.js'
import { readGatewayEnvironment } from '../gateway/environment.js'
import { issueToken } from '../gateway/tokens/dev-issuer.js'
import { runTool } from './run-tool.js'

/** The day in which the sample lives: its tokens carry it, because the district level has ended since. */
const sampleDay = '2024-05-20T08:00:00+07:00'

const usage = `npm run --silent token -- <viewer> [--at 2024-05-20T08:00:00+07:00 | --now]
  <viewer>: a key of samples/five-plans/viewers.json, or any subject`

/** Prints a bearer token of the development issuer for a sample viewer, or for any subject. */
await runTool(async ([viewer, option, instant]) => {
  if (!viewer) throw new StartupError(`a viewer is expected.\n${usage}`)
  const { dataDir, issuer } = readGatewayEnvironment()
  if (issuer) throw new StartupError('AUTH_ISSUER is set: that issuer makes the tokens, not this command.')
  console.log(await issueToken({ dataDir, subject: subjectOf(viewer), at: instantOf(option, instant) }))
})

function subjectOf(viewer: string): string {
  const viewers = JSON.parse(readFileSync(projectPath('samples/five-plans/viewers.json'), 'utf8')) as {
    key: string
    subject: string
  }[]
  const sample = viewers.find(({ key }) => key === viewer)
  if (sample) return sample.subject
  if (viewer.includes(':') || viewer.includes('@')) return viewer
  throw new StartupError(
    `there is no sample viewer "${viewer}"; known are: ${viewers.map(({ key }) => key).join(', ')}`,
  )
}

function instantOf(option: string | undefined, instant: string | undefined): string | undefined {
  if (option === '--now') return undefined
  if (option === undefined) return sampleDay
  if (option === '--at' && instant) return instant
  throw new StartupError(`"${option}" is not known.\n${usage}`)
}
