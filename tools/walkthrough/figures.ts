import type { Stage } from './stage.js'

/** Sums of one organization. */
export interface Figures {
  registered: number
  proposed: number
  appraised: number
  returned: number
  granted: number
  initiatives: number
}

/** Nothing yet. */
export const nothing: Figures = {
  registered: 0,
  proposed: 0,
  appraised: 0,
  returned: 0,
  granted: 0,
  initiatives: 0,
}

/** The chain above THCS Kim Sơn, each with the viewer who reads its sums. */
export const chain = [
  { code: 'THCS-KIMSON', viewer: 'kimson-clerk' },
  { code: 'PGDDT-GIALAM', viewer: 'gialam-appraiser' },
  { code: 'UBND-GIALAM', viewer: 'gialam-chairman' },
  { code: 'SGDDT-HANOI', viewer: 'hanoi-department' },
  { code: 'BO-GDDT', viewer: 'ministry' },
] as const

/** Checks that the school has its figures, and that each level above has exactly the other ones. */
export async function expectFigures(
  stage: Stage,
  day: string,
  school: Figures,
  above: Figures,
): Promise<void> {
  for (const { code, viewer } of chain) {
    const expected = code === 'THCS-KIMSON' ? school : above
    stage.expect(`${code}: ${inWords(expected)}`, await figuresOf(stage, viewer, day, code), expected)
  }
}

async function figuresOf(stage: Stage, viewer: string, day: string, code: string): Promise<Figures> {
  const { organization } = await stage.ask(
    viewer,
    day,
    `query ($code: String!) { organization(code: $code) {
      awardRollup(period: "2023-2024") { registered proposed appraised returned granted }
      initiativeRollup(period: "2023-2024") { recognized }
    } }`,
    { code },
  )
  return { ...organization.awardRollup, initiatives: organization.initiativeRollup.recognized }
}

function inWords(figures: Figures): string {
  const parts = Object.entries(figures).filter(([, count]) => count > 0)
  return parts.length === 0 ? 'nothing' : parts.map(([name, count]) => `${name} ${count}`).join(', ')
}
