/** A school year: its label, the calendar year in which it starts, and its place among the loaded ones. */
export interface SchoolYear {
  label: string
  start: number
  place: number
}

const first = 2023

/** The school years to load, the first one being 2023–2024. */
export function schoolYears(count: number): SchoolYear[] {
  return Array.from({ length: count }, (_, place) => {
    const start = first + place
    return { label: `${start}-${start + 1}`, start, place }
  })
}

/** Whether the last of so many years lasts beyond 2025-07-01. */
export function reachesReform(count: number): boolean {
  return first + count >= 2025
}
