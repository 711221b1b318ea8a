import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { application, buildWorld, perform, school } from '../world.kit.js'
import { filedWith, reportOf, runJobs, textOf } from './report.kit.js'

const hub = useHub()
beforeAll(async () => {
  await buildWorld(hub())
  // The database refuses the fingerprints of one initiative, as it would those of a text that it cannot take.
  await hub().sql(`create function initiatives.refuse_fingerprints() returns trigger language plpgsql as $$
    begin
      if new.source = (select number from initiatives.similarity_source s join initiatives.initiative i on i.id = s.initiative_id
        where i.title = 'Không đưa vào được' and i.abstract not like 'Mô tả mới%') then
        raise exception 'too much' using errcode = '54000';
      end if;
      return new;
    end $$`)
  await hub().sql(
    'create trigger refuse before insert on initiatives.fingerprint for each row execute function initiatives.refuse_fingerprints()',
  )
})

async function failureOf(id: string, at = school): Promise<{ code: string; message: string } | null> {
  const query = `{ initiative(id: "${id}") { indexingFailure { code message } } }`
  const { data } = await hub().ask('initiatives', actingFor(at, 'VIEWER'), query)
  return data.initiative.indexingFailure
}

interface Standing {
  failures: number
  minutes: number
}

async function standingOf(id: string): Promise<Standing> {
  const [row] = await hub().sql<Standing>(
    `select failures, round(extract(epoch from retry_at - now()) / 60)::int as minutes
     from initiatives.similarity_source where initiative_id = $1`,
    [id],
  )
  return row!
}

const makeDue = (): Promise<unknown> =>
  hub().sql(
    `update initiatives.similarity_source set retry_at = now() - interval '1 second' where failures > 0`,
  )

// Planted fault that this suite caught: the batch with the failing one tried again and again.
test('what cannot be indexed is set aside with its reason, later each time; the others go on', async () => {
  const bad = await filedWith(hub(), { title: 'Không đưa vào được', text: textOf(60) })
  const good = await filedWith(hub(), { title: 'Đưa vào được', text: textOf(61) })
  await runJobs(hub())
  expect(await reportOf(hub(), good)).toMatchObject({ state: 'DONE' })
  expect(await failureOf(good)).toBeNull()
  expect(await failureOf(bad)).toMatchObject({
    code: 'TEXT_NOT_INDEXED',
    message: expect.stringContaining('54000, 1 times'),
  })
  expect(await standingOf(bad)).toEqual({ failures: 1, minutes: 1 })
  await runJobs(hub())
  expect(await standingOf(bad)).toEqual({ failures: 1, minutes: 1 })
  await makeDue()
  await runJobs(hub())
  expect(await standingOf(bad)).toEqual({ failures: 2, minutes: 2 })

  await perform(hub(), 'returnInitiative', { initiativeId: bad, reason: 'Viết lại' }, { role: 'SECRETARY' })
  await perform(hub(), 'fileInitiative', application(bad, { abstract: `Mô tả mới ${textOf(62)}` }))
  await runJobs(hub())
  expect(await failureOf(bad)).toBeNull()
  expect(await reportOf(hub(), bad)).toMatchObject({ state: 'DONE' })
})
