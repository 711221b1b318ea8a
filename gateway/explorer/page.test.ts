import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnvironment } from '../../shared/config/environment.js'
import { usualProtection } from '../protection.js'
import { openTinyHub, type TinyHub } from '../tiny-hub.kit.js'

let open: TinyHub
let shut: TinyHub
beforeAll(async () => {
  open = await openTinyHub(() => ({ protection: { ...usualProtection, explorer: true } }))
  shut = await openTinyHub()
})
afterAll(async () => {
  await open.close()
  await shut.close()
})

const paths = ['/explorer', '/explorer/explorer.css', '/explorer/explorer.js']

// Planted faults that this suite caught: a style from another host, a script that stands in the page.
test.each(paths)('%s loads nothing from elsewhere, and may not', async (path) => {
  const response = await fetch(`${open.url}${path}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const text = await response.text()
  expect(text).not.toMatch(/(https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}|@import|url\(|import\s*\(/i)
  for (const [, address] of text.matchAll(/(?:src|href)="([^"]*)"/g)) expect(paths).toContain(address)
  expect(text).not.toMatch(/<script>|<style>|\son\w+=|style="|innerHTML|eval\(|localStorage|sessionStorage/)
})

test('is there only where it is switched on; the start page names it then', async () => {
  for (const path of paths) expect((await fetch(`${shut.url}${path}`)).status).toBe(404)
  expect(await (await fetch(shut.url)).text()).not.toContain('/explorer')
  expect(await (await fetch(open.url)).text()).toContain('GET /explorer')
})

test('is on with the development issuer, off with a real one unless it is asked for', () => {
  const issuer = { AUTH_ISSUER: 'https://login.example.vn', AUTH_AUDIENCE: 'hub' }
  expect(readEnvironment({}).explorer).toBe(true)
  expect(readEnvironment(issuer).explorer).toBe(false)
  expect(readEnvironment({ ...issuer, EXPLORER: 'on' }).explorer).toBe(true)
  expect(readEnvironment({ EXPLORER: 'off' }).explorer).toBe(false)
})
