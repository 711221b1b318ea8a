import { errorsPage } from './errors-page.js'
import type { GeneratedFile } from './file.js'
import { permissionsPage } from './permissions-page.js'
import { rulesPage } from './rules-page.js'

/** The pages of docs/ that say what stands in the code. */
export function docFiles(): GeneratedFile[] {
  return [rulesPage(), errorsPage(), permissionsPage()]
}
