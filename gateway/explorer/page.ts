import { readFileSync } from 'node:fs'
import express, { type RequestHandler } from 'express'
import { projectPath } from '../../shared/config/project-path.js'

const files = { 'explorer.html': 'text/html', 'explorer.css': 'text/css', 'explorer.js': 'text/javascript' }

/** The page may load its own two files and ask this gateway, nothing else; no script or style stands in it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** GET /explorer: a page to try operations on, made of three files of the hub. What it sends is judged like any request. */
export function explorerPage(): RequestHandler {
  const router = express.Router()
  for (const [name, type] of Object.entries(files)) {
    const text = readFileSync(projectPath(`gateway/explorer/${name}`), 'utf8')
    const path = name === 'explorer.html' ? '/explorer' : `/explorer/${name}`
    router.get(
      path,
      (_, response) => void response.set('content-security-policy', policy).type(type).send(text),
    )
  }
  return router
}
