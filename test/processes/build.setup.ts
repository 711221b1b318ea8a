import { spawnSync } from 'node:child_process'
import { projectPath } from '../../shared/config/project-path.js'

/** Builds the programs that the tests start, as `npm start` does: so the whole project is also checked for its types. */
export default function setup(): void {
  const compiler = projectPath('node_modules/typescript/bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.json'], {
    cwd: projectPath('.'),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`npm run build fails:\n${stdout}`)
}
