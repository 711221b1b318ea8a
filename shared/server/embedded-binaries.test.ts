import { cpSync, lstatSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installedPackage, usableBinaries } from './embedded-binaries.js'
import { StartupError } from './startup-error.js'

const ROOT = process.getuid?.() === 0
const NOBODY = { uid: 65534, gid: 65534 }

let home: string
let installed: string
let copies: string

// An installation with --ignore-scripts: the files of the package without the links between them.
beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'binaries-'))
  installed = path.join(home, 'package')
  copies = `${home}-copies`
  cpSync(await installedPackage(), installed, {
    recursive: true,
    filter: (file) => !lstatSync(file).isSymbolicLink(),
  })
})
afterEach(() => {
  for (const folder of [home, copies]) rmSync(folder, { recursive: true, force: true })
})

describe('the programs of the npm package', () => {
  test('run where they are, and get the links that the install script would have made', () => {
    const { postgres, major } = usableBinaries(installed, copies, undefined)
    expect(major).toBe(18)
    expect(postgres).toBe(path.join(installed, 'native/bin/postgres'))
  })

  test.skipIf(!ROOT)('that root keeps to itself are copied once, for the account to read', () => {
    const first = usableBinaries(installed, copies, NOBODY)
    expect(first.postgres).toMatch(new RegExp(`^${copies}/postgresql-18[^/]*/native/bin/postgres$`))
    expect(usableBinaries(installed, copies, NOBODY)).toEqual(first)
  })

  test('that do not run here are a reason not to start', () => {
    writeFileSync(
      path.join(installed, 'native/bin/postgres'),
      '#!/bin/sh\necho wrong processor >&2; exit 1\n',
    )
    expect(() => usableBinaries(installed, copies, undefined)).toThrow(StartupError)
    expect(() => usableBinaries(installed, copies, undefined)).toThrow(
      /does not run on this system \(wrong processor\)/,
    )
  })
})
