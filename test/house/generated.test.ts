import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectPath } from '../../shared/config/project-path.js'
import { docFiles } from '../../tools/generated/docs.js'
import { schemaFiles } from '../../tools/generated/schemas.js'

const generated = [...schemaFiles(), ...docFiles()]

test.each(generated)('$path says what the code says; otherwise run `npm run emit`', ({ path, text }) => {
  const committed = existsSync(projectPath(path)) ? readFileSync(projectPath(path), 'utf8') : ''
  expect(committed.split('\n')).toEqual(text.split('\n'))
})
