import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { columnsOf, type ImportKindName } from './import.columns.js'
import { HeaderError, readSheetRows } from '../../../shared/sheets/reader.js'
import type { ReadRow } from '../../../shared/sheets/row.js'
import { UnreadableSheet } from '../../../shared/sheets/rows.js'
import { zipOf } from '../../../shared/files/zip.kit.js'

async function read(content: string | Buffer, kind: ImportKindName = 'TEAMS'): Promise<ReadRow[]> {
  const rows: ReadRow[] = []
  for await (const row of readSheetRows(columnsOf[kind], Readable.from([Buffer.from(content)])))
    rows.push(row)
  return rows
}

const data = async (content: string | Buffer, kind?: ImportKindName) =>
  (await read(content, kind)).map((row) => row.data)

const toan = { name: 'Tổ Toán', kind: 'PROFESSIONAL', from: '2023-09-01' }

describe('headers', () => {
  test('are known with and without accents, in any case, in NFC and NFD, and with other words', async () => {
    for (const header of [
      'Tên tổ,Loại tổ,Từ ngày',
      'TEN TO,LOAI TO,TU NGAY',
      'Tên tổ,Loại tổ,Từ ngày'.normalize('NFD'),
      'Tổ chuyên môn,Loại,Ngày thành lập',
    ]) {
      expect(await data(`${header}\nTổ Toán,Chuyên môn,01/09/2023\n`)).toEqual([toan])
    }
  })

  test('stand below titles, and after a byte order mark', async () => {
    const sheet =
      '\ufeffTRƯỜNG THCS KIM SƠN;;\n;;\nDANH SÁCH TỔ;;\nSTT;Tên tổ;Loại tổ;Từ ngày\n1;Tổ Toán;chuyên môn;1/9/2023\n'
    expect(await read(sheet)).toEqual([{ number: 5, data: toan, errors: [] }])
  })

  test('may be merged: over two rows, and over several columns', async () => {
    const sheet = 'Họ và tên,Giới tính,Ngày sinh,Công tác,,,Trực tiếp lao động\n,,,Chức vụ,Nhóm,Từ ngày,\n'
    const row = 'Nguyễn Thị Lan,Nữ,06/05/1990,Giáo viên,GV,01/09/2018,x\n'
    expect(await data(sheet + row, 'PEOPLE')).toEqual([
      {
        name: 'Nguyễn Thị Lan',
        gender: 'FEMALE',
        birthDate: '1990-05-06',
        position: 'Giáo viên',
        positionGroup: 'TEACHER',
        from: '2018-09-01',
        isDirectWorker: true,
      },
    ])
  })

  describe('that split a column by gender', () => {
    const merged = 'Số TT,Họ và tên,Ngày sinh,,Chức vụ,Nhóm,Trực tiếp lao động,Từ ngày\n,,Nam,Nữ,,,,\n'
    const rest = 'Giáo viên,GV,có,01/09/2018'
    const known = (row: ReadRow) => [row.data.gender, row.data.birthDate]

    test('say the gender by where the birth date stands', async () => {
      const sheet = `${merged}1,Lê Văn Ba,06/05/1990,,${rest}\n2,Lê Thị Tư,,07/05/1991,${rest}\n`
      const rows = await read(sheet, 'PEOPLE')
      expect(rows.flatMap((row) => row.errors)).toEqual([])
      expect(rows.map(known)).toEqual([
        ['MALE', '1990-05-06'],
        ['FEMALE', '1991-05-07'],
      ])
    })

    test('say it in one row too, and by a mark', async () => {
      const one = `Họ và tên,Năm sinh (Nam),Năm sinh (Nữ),Chức vụ,Nhóm,Lao động trực tiếp,Từ ngày\nTư,,07/05/1991,${rest}\n`
      expect((await read(one, 'PEOPLE')).map(known)).toEqual([['FEMALE', '1991-05-07']])
      const marks = `Họ và tên,Giới tính,,Ngày sinh,Chức vụ,Nhóm,Trực tiếp lao động,Từ ngày\n,Nam,Nữ,,,,,\nBa,x,,06/05/1990,${rest}\n`
      expect((await read(marks, 'PEOPLE')).map(known)).toEqual([['MALE', '1990-05-06']])
    })

    test('are not guessed from: both filled, none filled, no day, or another gender beside', async () => {
      const rows = ['06/05/1990,07/05/1991', ',', '31/02/1990,'].map((dates) => `1,Ba,${dates},${rest}\n`)
      const found = await read(merged + rows.join(''), 'PEOPLE')
      const errors = found.map((row) => row.errors.map(({ column, value }) => [column, value]))
      expect(errors).toEqual([
        [
          ['Ngày sinh', '07/05/1991'],
          ['Giới tính', '07/05/1991'],
        ],
        [['Giới tính', '']],
        [
          ['Ngày sinh', '31/02/1990'],
          ['Giới tính', ''],
        ],
      ])
      const beside = merged.replace('Số TT', 'Giới tính') + `Nữ,Ba,06/05/1990,,${rest}\n`
      expect((await read(beside, 'PEOPLE'))[0]!.errors).toMatchObject([{ row: 3, column: 'Giới tính' }])
    })
  })

  test('that are missing, or there twice, are named, and no row is read', async () => {
    const missing = await read('Tên tổ,Từ ngày\nTổ Toán,01/09/2023\n').catch((error: unknown) => error)
    expect((missing as HeaderError).errors).toMatchObject([{ row: 1, column: 'Loại tổ' }])
    const twice = await read('Tên tổ,Tổ,Loại,Từ ngày\na,b,c,d\n').catch((error: unknown) => error)
    expect((twice as HeaderError).errors).toMatchObject([{ column: 'Tên tổ' }])
    await expect(read('a,b\nc,d\n')).rejects.toThrow(HeaderError)
    await expect(read('')).rejects.toThrow(HeaderError)
  })
})

describe('cells', () => {
  const from = async (cell: string) => (await read(`Tên tổ,Loại tổ,Từ ngày\nTổ Toán,Văn phòng,${cell}\n`))[0]!

  test.each(['01/09/2023', '1/9/2023', '1-9-2023', '01.09.2023', '2023-09-01', '45170', "'01/09/2023"])(
    'a day may be written %s',
    async (cell) => {
      expect((await from(cell)).data.from).toBe('2023-09-01')
    },
  )

  test.each(['31/02/2023', '09/2023', '1/9/23', 'tháng 9', '12345678', '40'])(
    'a day is not guessed from %s',
    async (cell) => {
      const { errors } = await from(cell)
      expect(errors).toMatchObject([{ row: 2, column: 'Từ ngày', value: cell }])
      expect(errors[0]!.expected.vi).toContain('dd/mm/yyyy')
    },
  )

  test('an apostrophe that keeps zeros is dropped; zeros that Excel has dropped are not put back', async () => {
    const header = 'Họ và tên,Giới tính,CCCD,Chức vụ,Nhóm,Trực tiếp lao động,Từ ngày\n'
    const rows = ["'001190000001", '1190000001'].map((number) => `Lan,Nữ,${number},GV,GV,có,01/09/2018\n`)
    const [kept, lost] = await read(header + rows.join(''), 'PEOPLE')
    expect(kept).toMatchObject({ data: { identityNumber: '001190000001' }, errors: [] })
    expect(lost!.errors).toMatchObject([{ row: 3, column: 'Số định danh cá nhân', value: '1190000001' }])
  })

  test('text is stored NFC with single spaces; an empty cell that must be filled is named', async () => {
    const nfd = 'Tổ  Toán'.normalize('NFD')
    const [row, empty] = await read(`Tên tổ,Loại tổ,Từ ngày\n ${nfd} ,chuyen mon,1/9/2023\n,VP,1/9/2023\n`)
    expect(row!.data).toEqual(toan)
    expect(empty!.errors.map(({ column }) => column)).toEqual(['Tên tổ', 'Loại tổ'])
  })
})

describe('files', () => {
  test('an XLSX is read with its dates, by cell and by count', async () => {
    const bytes = await writeXlsxFile([
      [{ value: 'Tên tổ' }, { value: 'Loại tổ' }, { value: 'Từ ngày' }],
      [
        { value: 'Tổ Toán' },
        { value: 'Chuyên môn' },
        { value: new Date('2023-09-01'), type: Date, format: 'dd/mm/yyyy' },
      ],
      [{ value: 'Tổ Văn' }, { value: 'Chuyên môn' }, { value: 45170, type: Number }],
    ]).toBuffer()
    expect(await data(bytes)).toEqual([toan, { ...toan, name: 'Tổ Văn' }])
  })

  test('what is no sheet is said to be none', async () => {
    await expect(read(Buffer.from('PK not really'))).rejects.toThrow(UnreadableSheet)
    await expect(read(Buffer.from([0x54, 0xe9, 0x6e, 0x0a]))).rejects.toThrow(UnreadableSheet)
  })

  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${relations}/package/2006/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  }
  const sheetOf = (rows: string, doctype = '') =>
    zipOf(
      Object.entries({
        ...parts,
        'xl/worksheets/sheet1.xml': `${doctype}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      }).map(([name, content]) => ({ name, content })),
    )
  const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
  const header = `<row r="1">${cell('A1', 'Tên tổ')}${cell('B1', 'Loại tổ')}${cell('C1', 'Từ ngày')}</row>`
  const rowOf = (name: string) =>
    `<row r="2">${cell('A2', name)}${cell('B2', 'Chuyên môn')}${cell('C2', '01/09/2023')}</row>`

  test('an XLSX that unpacks to very much is refused before it is unpacked', async () => {
    const bomb = sheetOf(' '.repeat(110_000_000))
    expect(bomb.length).toBeLessThan(200_000)
    await expect(read(bomb)).rejects.toThrow('an XLSX file with fewer rows')
  })

  test('entities of an XLSX are text: nothing is multiplied, no file is read', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY many "aaaa"><!ENTITY file SYSTEM "file:///etc/passwd">]>'
    const [row] = await data(sheetOf(header + rowOf('Tổ &many;&file;'), doctype))
    expect(row).toEqual({ ...toan, name: 'Tổ &many;&file;' })
  })

  test('piles of marks on a letter, which would take long to put in order, are refused', async () => {
    const piled = `Tổ ${'\u0323\u0301'.repeat(20_000)}`
    const says = 'more than 30 combining marks'
    await expect(read(`Tên tổ,Loại tổ,Từ ngày\n${piled},Chuyên môn,01/09/2023\n`)).rejects.toThrow(says)
    await expect(read(sheetOf(header + rowOf(piled)))).rejects.toThrow(says)
  })
})
