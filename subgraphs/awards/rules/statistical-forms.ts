/** Forms of Thông tư 02/2023/TT-BNV: awards of the State, and of ministries and provinces. */
export type StatisticalForm = 'FORM_0602' | 'FORM_0603'

/** One sum of awards granted, as the roll-ups know it; method is null in the sum over all methods. */
export interface GrantedCount {
  awardType: string
  subject: string
  positionGroup: string
  method: string | null
  count: number
}

/** A cell: what a row counts in a column, collectives and persons apart. */
export interface FormCell {
  column: string
  collectives: number
  persons: number
}

/** A row of a form. */
export interface FormRow {
  code: string
  label: string
  cells: FormCell[]
}

const COLUMNS: Record<StatisticalForm, Record<string, readonly string[]>> = {
  FORM_0602: {
    'Huân chương, huy chương': ['HCSV', 'HCHCM', 'HCDL_1', 'HCDL_2', 'HCDL_3', 'HCLD_1', 'HCLD_2', 'HCLD_3'],
    'Danh hiệu vinh dự nhà nước': ['AHLD', 'NGND', 'NGUT'],
    'Cờ thi đua của Chính phủ': ['CO_CP'],
    'Bằng khen của Thủ tướng Chính phủ': ['BK_TTG'],
    'Chiến sĩ thi đua toàn quốc': ['CSTD_TQ'],
  },
  FORM_0603: {
    'Bằng khen': ['BK_BO', 'BK_TINH'],
    'Chiến sĩ thi đua cấp bộ, cấp tỉnh': ['CSTD_BO', 'CSTD_TINH'],
    'Cờ thi đua': ['CO_BO', 'CO_TINH'],
    'Huy hiệu, kỷ niệm chương': ['KNC_VSNGD'],
  },
}

interface RowRule {
  label: string
  codes: Record<StatisticalForm, string>
  counts: (one: GrantedCount) => boolean
}

const ofAll = (test: (one: GrantedCount) => boolean) => (one: GrantedCount) =>
  one.method === null && test(one)
const byMethod = (method: string) => (one: GrantedCount) => one.method === method
const row = (c0602: string, c0603: string, label: string, counts: RowRule['counts']): RowRule => ({
  label,
  codes: { FORM_0602: c0602, FORM_0603: c0603 },
  counts,
})

/**
 * Rows that can be counted from what the hub knows. Submitters, enterprises, households, leaders of provinces and
 * departments, and the resistance wars do not occur among schools or are not recorded: their rows are left out.
 */
const ROWS: readonly RowRule[] = [
  row(
    '01',
    '01',
    'Tổng số',
    ofAll(() => true),
  ),
  row(
    '06',
    '02',
    'Tập thể',
    ofAll(({ subject }) => subject === 'COLLECTIVE'),
  ),
  row(
    '09',
    '05',
    'Cá nhân',
    ofAll(({ subject }) => subject === 'PERSON'),
  ),
  row(
    '13',
    '09',
    'Lãnh đạo khác từ phó phòng trở lên',
    ofAll((one) => one.positionGroup === 'MANAGER'),
  ),
  row(
    '14',
    '10',
    'Người trực tiếp công tác, lao động, học tập, chiến đấu',
    ofAll((one) => isDirectWorker(one)),
  ),
  row('15', '11', 'Thường xuyên', byMethod('MERIT')),
  row('16', '12', 'Chuyên đề', byMethod('CAMPAIGN')),
  row('17', '13', 'Đột xuất', byMethod('AD_HOC')),
  row('18', '14', 'Đối ngoại', byMethod('FOREIGN')),
  row('19', '15', 'Cống hiến', byMethod('CONTRIBUTION')),
  row('20', '16', 'Niên hạn', byMethod('TENURE')),
]

/** Who works directly, not as a leader (người trực tiếp lao động). */
export function isDirectWorker({ positionGroup }: { positionGroup: string }): boolean {
  return positionGroup === 'TEACHER' || positionGroup === 'STAFF'
}

/** A form filled from sums of awards granted; the first column is the total of the others. */
export function fillForm(form: StatisticalForm, granted: readonly GrantedCount[]): FormRow[] {
  return ROWS.map(({ codes, label, counts }) => {
    const counted = granted.filter(counts)
    const cells = Object.entries(COLUMNS[form]).map(([column, awardTypes]) =>
      cellOf(
        column,
        counted.filter(({ awardType }) => awardTypes.includes(awardType)),
      ),
    )
    const total = (of: 'collectives' | 'persons'): number => cells.reduce((sum, cell) => sum + cell[of], 0)
    const all = { column: 'Tổng số', collectives: total('collectives'), persons: total('persons') }
    return { code: codes[form], label, cells: [all, ...cells] }
  })
}

function cellOf(column: string, counted: readonly GrantedCount[]): FormCell {
  const of = (subject: string): number =>
    counted.filter((one) => one.subject === subject).reduce((sum, { count }) => sum + count, 0)
  return { column, collectives: of('COLLECTIVE'), persons: of('PERSON') }
}
