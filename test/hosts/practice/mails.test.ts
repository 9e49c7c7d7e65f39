import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { createOfficeFile } from '../../../db/create-office.ts'
import { readFirstOfEach } from '../../../electron/documents/forms/choice.ts'
import { readMail } from '../../../electron/documents/mail/mail.ts'
import { practiceForm } from '../../../electron/host/practice/form.ts'
import { practiceMails } from '../../../electron/host/practice/mails.ts'
import { createCleanup, givenDesk, settledJob, valueIn } from '../../support/hosts/desk.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const cleanup = createCleanup()
afterEach(() => cleanup.run())

interface Imported {
  readonly applications: { id: string; prefecture: string; receivedAt: string; late: boolean; outcome: string }[]
  readonly problems: { fileName: string; message: string }[]
}
interface Page {
  readonly revision: number
  readonly files: { kind: string; name: string }[]
  readonly readings: { path: string; sureness: string; place: unknown }[]
  readonly checks: { ruleResult: string; defects: { code: string }[] }[]
}

/** An office of that kind, in which nothing is yet. */
async function givenEmpty({ practice }: { practice: boolean }) {
  const { desk, key, folder } = givenDesk(cleanup)
  const file = join(folder, '見本.banso')
  const now = '2026-11-22T10:00:00+09:00'
  createOfficeFile({ file, officeName: '見本課室', officerName: '見本 太郎', passphrase: '', practice, now })
  const call = (name: string, input: unknown) => desk.call('main', key, name, input)
  valueIn(await call('launcher.open', { file }))
  const settled = async (name: string, input: unknown) => settledJob(desk, key, await call(name, input))
  const ask = async <Value>(name: string, input: unknown) => valueIn<Value>(await call(name, input))
  return { settled, ask }
}

it('the sample mails go through the import like any other, each with the outcome it is there for', async () => {
  const { settled, ask } = await givenEmpty({ practice: true })
  const made = await settled('intake.sampleMails', { fy: 2026 })
  expect(made).toMatchObject({ state: 'done', problem: null })
  const { fileIds } = made.output as { fileIds: string[] }
  const { applications, problems } = (await settled('intake.importFiles', { fy: 2026, fileIds }))
    .output as unknown as Imported
  expect(applications.map(({ prefecture, late, outcome }) => [prefecture, late, outcome])).toEqual([
    ['宮城県', false, 'drafted'],
    ['静岡県', true, 'drafted'],
    ['山口県', false, 'drafted'],
    ['山口県', false, 'drafted'],
  ])
  expect(problems).toMatchObject([
    { fileName: expect.stringContaining('質問'), message: expect.stringContaining('応募書') },
  ])
  const [first, late, lacking, again] = await Promise.all(
    applications.map(({ id }) => ask<Page>('applications.get', { id })),
  )
  const defects = (page: Page | undefined) => page?.checks.flatMap((check) => check.defects.map(({ code }) => code))
  expect(defects(first)).toEqual([])
  expect(first?.files.map(({ kind }) => kind).toSorted()).toEqual(['cover', 'detail', 'mail'])
  expect(applications[1]?.receivedAt).toBe('2026-02-20T17:00:01+09:00')
  expect(defects(late)).toEqual(['late'])
  expect(defects(lacking)?.length).toBeGreaterThan(1)

  expect(defects(again)).not.toEqual(defects(lacking))

  // Nothing of the first one waits for another mail: only what no rule can judge is left to the officer.
  const received = await ask<Page>('intake.register', { id: applications[0]?.id, revision: first?.revision })
  expect(received.checks.filter(({ ruleResult }) => ruleResult === 'ng')).toEqual([])

  // The one that came again is the next version of the one with gaps, once that has its number, and mends them.
  const registered = await ask<{ id: string; revision: number }>('intake.register', {
    id: applications[2]?.id,
    revision: lacking?.revision,
  })
  const mended = await ask<Page>('intake.replaceWith', {
    id: registered.id,
    draftId: applications[3]?.id,
    revision: registered.revision,
  })
  expect(defects(mended)).toEqual([])
})

it('there are none in a real office', async () => {
  const { settled } = await givenEmpty({ practice: false })
  expect(await settled('intake.sampleMails', { fy: 2026 })).toMatchObject({
    state: 'failed',
    problem: { code: 'forbidden', message: expect.stringContaining('練習用') },
  })
})

it('what the program writes into a form, it reads from it again, each value certain and in its place', async () => {
  const [first] = practiceMails(2030, '2030-02-22T17:00:00+09:00', '2030-06-03')
  const mail = await readMail(first?.bytes ?? new Uint8Array(), 'first.eml')
  expect(mail).toMatchObject({
    receivedAt: '2030-02-18T10:15:00+09:00',
    subject: expect.stringContaining('宮城県'),
    notes: [],
  })
  const { form, readings } = readFirstOfEach(
    mail.attachments.map(({ fileName, bytes }) => ({
      fileName,
      bytes,
      kind: fileName.includes('鑑文') ? ('cover' as const) : ('detail' as const),
    })),
  )
  const written = practiceForm({ name: '宮城県', theme: 'A', pool: [2, 1, 2], wishing: 15 }, 2030)
  // The form of 令和8年度 has no place for this one.
  expect(form).toEqual({ ...written, docDate: '2030-02-15', subContact: { ...written.subContact, kana: null } })
  expect(readings.filter(({ sureness }) => sureness !== 'certain').map(({ path }) => path)).toEqual([
    'subContact.kana',
    'past',
  ])
})

it('made once more, they are the same mails, and the office knows them again', () => {
  const made = () => practiceMails(2026, '2026-02-20T17:00:00+09:00', '2026-11-24').map(({ bytes }) => sha256(bytes))
  expect(made()).toEqual(made())
  expect(new Set(made()).size).toBe(5)
})

it('of a call that is still open nothing has come that is yet to come', async () => {
  const mails = practiceMails(2030, '2030-02-22T17:00:00+09:00', '2030-02-19')
  for (const { name, bytes } of mails)
    expect((await readMail(bytes, name)).receivedAt ?? '').toMatch(/^2030-02-1[0-8]T/)
})
