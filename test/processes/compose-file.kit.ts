import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { projectPath } from '../../shared/config/project-path.js'

/** One service of docker-compose.yml, as far as the tests read it. */
export interface Service {
  image: string
  command?: string[]
  environment: Record<string, string>
  healthcheck: { test: string[] }
}

const file = parse(readFileSync(projectPath('docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>
}

/** All services by name, with what they inherit. */
export const services = file.services

/** The services that run a program of the hub. */
export const hubServices = Object.entries(services).filter(([, { image }]) => image === 'thi-dua-hub')

/** Fills in ${NAME:?}, which must be given, and ${NAME:-preset}, as docker compose does. */
export function fillIn(text: string, given: Record<string, string>): string {
  return text.replace(/\$\{(\w+)(:\?|:-([^}]*))\}/g, (_, name: string, kind: string, preset = '') => {
    const value = given[name] ?? ''
    if (value === '' && kind === ':?') throw new Error(`required variable ${name} is missing a value`)
    return value || (preset as string)
  })
}
