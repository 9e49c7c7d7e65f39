import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../build/root.ts'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import { readMail } from '../../../electron/documents/mail/mail.ts'
import { createDesk } from '../../../electron/host/desk.ts'
import { forking } from '../../../electron/host/jobs/fork-process.ts'
import { filePutter, newOffice, settledJob, valueIn } from '../../support/hosts/desk.ts'
import { countryMails } from '../../support/hosts/mails/country-mails.ts'
import { type BenchRow, measure } from '../measure.ts'

interface Drafted {
  readonly applications: readonly { readonly id: string }[]
}
interface Page {
  readonly revision: number
  readonly readings: readonly { readonly path: string; readonly sureness: string }[]
}

/** 47 mails of one day as drafts whose certain fields are confirmed, against reading and hashing what they consist of. */
export async function benchIntake(): Promise<BenchRow> {
  const mails = countryMails()
  const folder = mkdtempSync(join(tmpdir(), 'banso-intake-'))
  // As it is delivered: from the sources a process would begin by compiling them.
  const startProcess = forking(() => join(root, 'dist/job-process.cjs'))
  const desk = createDesk({ home: join(folder, 'settings'), startProcess })
  const key = desk.sessions.open({ owner: true })
  const call = async <Value>(name: string, input: unknown = {}) =>
    valueIn<Value>(await desk.call('main', key, name, input))
  const put = filePutter(desk, key)
  let day = 0
  const ours = async () => {
    day += 1
    await call('launcher.create', { ...newOffice(folder), fileName: `見本課${day}.banso`, folder })
    const fileIds: string[] = []
    for (const [at, mail] of mails.entries()) fileIds.push(await put(`${at}.eml`, mail))
    const { output } = await settledJob(
      desk,
      key,
      await desk.call('main', key, 'intake.importFiles', { fy: 2026, fileIds }),
    )
    const { applications } = output as unknown as Drafted
    if (applications.length !== mails.length) throw new Error(`${applications.length} drafts`)
    for (const { id } of applications) {
      const page = await call<Page>('applications.get', { id })
      const paths = page.readings.filter(({ sureness }) => sureness === 'certain').map(({ path }) => path)
      await call('applications.confirmFields', { id, paths, confirmed: true, revision: page.revision })
    }
  }
  const limit = async () => {
    for (const bytes of mails) {
      createHash('sha256').update(bytes).digest('hex')
      const { attachments } = await readMail(bytes, '受信.eml')
      for (const each of attachments) createHash('sha256').update(each.bytes).digest('hex')
      readApplicationForms(attachments)
    }
  }
  const note = `メール ${mails.length}通、${Math.round(mails.reduce((sum, { length }) => sum + length, 0) / 1024)} KB`
  const row = { name: '47通から確認済みの下書きまで ÷ 読み取りと要約値だけ', needed: 4, aim: 2.5, note }
  const measured = await measure({ ...row, rounds: 5, ours, limit })
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
  return measured
}
