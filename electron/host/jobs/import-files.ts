import { createHash } from 'node:crypto'
import { uuidOf } from '../../../db/upkeep/uuid-of.ts'
import type { FormDefinition } from '../../../shared/domain/applications/definition/item.ts'
import type { FormReading } from '../../../shared/domain/applications/form.ts'
import { incomingKindOf } from '../../../shared/domain/applications/incoming/item.ts'
import { lackOf, lackWords } from '../../../shared/domain/applications/incoming/lack.ts'
import { isStillToCome, mostFiles } from '../../../shared/domain/applications/registration.ts'
import { prefectureByName } from '../../../shared/domain/bodies/prefectures.ts'
import { formatJstInstant } from '../../../shared/domain/calendar/wareki.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { type FormOfKind, openFormOfKind, readFirstOfEach, readFormAlone } from '../../documents/forms/choice.ts'
import { readMail } from '../../documents/mail/mail.ts'
import { isWordFile } from '../../documents/word/word.ts'
import { mimeOf } from '../mime-types.ts'
import { type Attached, allAttached } from './intake/attached.ts'
import { behind, type Came, cameTogether, cameWith, cut, partsOf, type Source, saidIn } from './intake/came.ts'
import { listing, listRefused, sparing } from './intake/refused.ts'
import { openZip } from './intake/zip.ts'
import { pairLooseForms, type ReadForm } from './pair-forms.ts'
import type { JobBody, JobInput, JobOutput, JobTools } from './protocol.ts'

type Input = JobInput<'intake.importFiles'>
type Output = JobOutput<'intake.importFiles'>
type Drafted = Output['applications'][number]
type Problem = Output['problems'][number]
type Kind = 'cover' | 'detail' | 'mail' | 'other'

/** What is taken in, and the year's form by which it is read. */
type Work = Input & { readonly definition: string | null; readonly items: FormDefinition }

interface Incoming extends Source {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** A Word file that came without a mail: read again when its other half is known, so that no bytes wait. */
type LooseForm = ReadForm & Source

/** What became of one file. */
interface TakenIn {
  readonly drafts: Drafted[]
  readonly problems: Problem[]
  readonly loose: LooseForm[]
}

/**
 * 取り込み: every e-mail becomes a draft, loose Word files become one per prefecture. One bad file spoils no other:
 * each is a step of its own, also where it ends the process that reads it.
 */
export const importFiles: JobBody<'intake.importFiles'> = async (tools, input) => {
  const { id, items } = tools.ask('forms.page', { fy: input.fy }).inForce
  const work: Work = { ...input, definition: id, items }
  const taken: TakenIn = { drafts: [], problems: [], loose: [] }
  const sources: Source[] = []
  for (const fileId of input.fileIds) sources.push(...(await sourcesIn(tools, input, taken.problems, fileId)))
  const total = sources.length
  for (const [index, source] of sources.entries()) {
    const fileName = tools.fileName(source.fileId)
    tools.progress(index, total, `読んでいます: ${fileName}`)
    await listing(tools, input.fy, taken.problems, [source], fileName, async () => {
      add(taken, await tools.step(`file ${index}`, () => takeInFile(tools, work, source)))
    })
  }
  const { pairs, unpaired } = pairLooseForms(taken.loose)
  for (const { form, message } of unpaired) {
    taken.problems.push({ fileName: form.fileName, message })
    await listRefused(tools, input.fy, taken.problems, form, message)
  }
  for (const [index, pair] of pairs.entries())
    await listing(tools, input.fy, taken.problems, pair, namesOf(pair), async () => {
      taken.drafts.push(await tools.step(`pair ${index}`, () => takeInPair(tools, work, pair)))
    })
  tools.progress(total, total, `${taken.drafts.length}件の応募を取り込みました。`)
  return { applications: taken.drafts, problems: taken.problems }
}

/** A file by itself, or what lies in the zip that it is. */
async function sourcesIn(tools: JobTools, input: Input, problems: Problem[], fileId: string): Promise<Source[]> {
  const alone = { fileId, around: null }
  const fileName = tools.fileName(fileId)
  if (incomingKindOf(fileName) !== 'zip') return [alone]
  const found: Source[] = []
  await listing(tools, input.fy, problems, [alone], fileName, async () => {
    found.push(...(await tools.step(`zip ${fileId}`, () => openZip(tools, fileId))))
  })
  return found
}

const namesOf = (pair: readonly LooseForm[]) => pair.map(({ fileName }) => fileName).join('、')

function add(all: TakenIn, one: TakenIn): void {
  all.drafts.push(...one.drafts)
  all.problems.push(...one.problems)
  all.loose.push(...one.loose)
}

async function takeInFile(tools: JobTools, input: Work, source: Source): Promise<TakenIn> {
  const { name: fileName, bytes } = tools.fileBytes(source.fileId)
  const file = { ...source, fileName, bytes }
  const problems: Problem[] = []
  if (/\.(eml|msg)$/i.test(fileName))
    return { drafts: await takeInMail(tools, input, file, problems), problems, loose: [] }
  if (/\.docx$/i.test(fileName) || isWordFile(bytes))
    return { drafts: [], problems, loose: [{ ...source, ...readAlone(file, input.items) }] }
  throw new Refusal('invalid', unreadable(fileName))
}

const unreadable = (fileName: string) =>
  /\.(zip|lzh|7z)$/i.test(fileName)
    ? 'この圧縮ファイルは開けません(開けるのは zip で、zip の中の zip は開きません)。中のメールや応募書を取り出してから入れてください。'
    : /\.(doc|pdf|jtd)$/i.test(fileName)
      ? 'この形式からは応募書を読み取れません。Word(.docx)かメール(.eml .msg)を入れてください。'
      : '取り込めるのは、メール(.eml .msg)と応募書のWord(.docx)、それらを入れた zip です。'

async function takeInMail(tools: JobTools, input: Work, file: Incoming, problems: Problem[]): Promise<Drafted[]> {
  const mail = await readMail(file.bytes, file.fileName)
  const remark = (message: string) => problems.push({ fileName: file.fileName, message, remark: true })
  const { receivedAt, notes } = receiptOf(mail.receivedAt, tools.startedAt)
  for (const message of [...mail.notes, ...notes]) remark(message)
  const forms: FormOfKind[] = []
  const kept: Kept[] = []
  for (const attachment of allAttached(mail.attachments, remark)) {
    const { fileName, bytes } = attachment
    let kind: Kind = 'other'
    if (isWordFile(bytes))
      await sparing(tools, `${file.fileName} / ${fileName}`, problems, async () => {
        // The same file attached twice is one form.
        if (forms.some((form) => isSame(form.bytes, bytes))) return
        const opened = openFormOfKind({ fileName, bytes }, input.items)
        kind = opened.kind
        // Of a kind the first is read; the others need not lie open meanwhile.
        const isFirst = forms.every((form) => form.kind !== opened.kind)
        forms.push(isFirst ? opened : { fileName, bytes, kind: opened.kind })
      })
    kept.push({ ...attachment, kind })
  }
  if (forms.length === 0)
    throw new Refusal('invalid', 'このメールに、読み取れる応募書(鑑文・詳細のWord)が付いていません。')
  // Read whole before anything is stored: what is refused leaves nothing behind.
  const reading = readFirstOfEach(forms, input.items)
  const at = new Map<Uint8Array, string>()
  const stored: { fileId: string; kind: Kind }[] = [{ fileId: file.fileId, kind: 'mail' }]
  const { own, beyond } = asManyAsFit(kept)
  if (beyond.length > 0) remark(beyondWords(kept.length, beyond))
  for (const { fileName, bytes, kind } of own) {
    const { fileId } = await tools.putAsCame(fileName, mimeOf(fileName), bytes)
    stored.push({ fileId, kind })
    at.set(bytes, fileId)
  }
  const parts = partsOf(kept.map((each) => ({ ...each, fileId: at.get(each.bytes) ?? null })))
  const announced = saidIn(mail.text)
  const lack = lackOf(
    announced,
    kept.map(({ fileName: name, inline = false, within, opened }) => ({
      ...{ name, inline, packed: within !== null, zip: opened },
    })),
  )
  if (lack !== null) remark(lackWords(lack))
  const draft = await takeIn(tools, {
    id: uuidOf('application', input.fy, sha256(file.bytes)),
    fy: input.fy,
    receivedAt,
    sender: {
      name: cut(mail.from?.name ?? '', 200),
      address: cut(mail.from?.address ?? '', 300),
      subject: cut(mail.subject, 500),
    },
    messageId: cut(mail.messageId ?? '', 500),
    definition: input.definition,
    reading,
    files: stored,
    came: behind(file.around, cameWith(file.fileId, file.fileName, parts)),
    announced,
  })
  return [{ ...draft, fileNames: [file.fileName, ...own.map(({ fileName }) => fileName)] }]
}

async function takeInPair(tools: JobTools, input: Work, forms: readonly LooseForm[]): Promise<Drafted> {
  const pair = forms.map((form) => ({ ...form, bytes: tools.fileBytes(form.fileId).bytes }))
  const kinds = pair.map(
    ({ kind, bytes }, at): Kind => (pair.slice(0, at).some((before) => isSame(before.bytes, bytes)) ? 'other' : kind),
  )
  const draft = await takeIn(tools, {
    id: uuidOf('application', input.fy, ...pair.map(({ bytes }) => sha256(bytes)).toSorted()),
    fy: input.fy,
    receivedAt: null,
    sender: { name: '', address: '', subject: '' },
    messageId: '',
    definition: input.definition,
    reading: readFirstOfEach(
      pair.flatMap(({ fileName, bytes }, at) => {
        const kind = kinds[at]
        return kind === 'cover' || kind === 'detail' ? [{ fileName, bytes, kind }] : []
      }),
      input.items,
    ),
    files: pair.map(({ fileId }, at) => ({ fileId, kind: kinds[at] ?? 'other' })),
    came: cameTogether(pair),
    announced: [],
  })
  const fileNames = pair.map(({ fileName }) => fileName)
  return { ...draft, prefecture: draft.prefecture ?? pair[0]?.prefecture ?? null, fileNames }
}

/** A mail received after now was written down by a wrong clock: its time is left to the officer, and decides nothing. */
function receiptOf(read: string | null, now: string): { receivedAt: string | null; notes: readonly string[] } {
  if (read === null || !isStillToCome(read, now)) return { receivedAt: read, notes: [] }
  const note = `受信記録(Received ヘッダー)の日時(${formatJstInstant(read, true)})が今より後のため、受信日時にしていません。受信したメールソフトの表示を見て、秒まで入力してください。`
  return { receivedAt: null, notes: [note] }
}

interface Kept extends Attached {
  readonly kind: Kind
}

/** The forms first: they are what the e-mail is for. The e-mail itself is one of the files. */
function asManyAsFit(kept: readonly Kept[]): { own: readonly Kept[]; beyond: readonly Kept[] } {
  const byWeight = kept.toSorted((first, second) => Number(first.kind === 'other') - Number(second.kind === 'other'))
  return { own: byWeight.slice(0, mostFiles - 1), beyond: byWeight.slice(mostFiles - 1) }
}

const mostNames = 20

function beyondWords(count: number, beyond: readonly Kept[]): string {
  const names = beyond.slice(0, mostNames).map(({ fileName }) => `「${fileName}」`)
  const more = beyond.length > mostNames ? `ほか${beyond.length - mostNames}点` : ''
  return `添付ファイルが${count}点あるため、次の${beyond.length}点は書類に付けていません(メールの中に残っています。要るものは取り出して付けてください): ${names.join('')}${more}`
}

interface TakeIn {
  readonly id: string
  readonly fy: number
  readonly receivedAt: string | null
  readonly sender: { name: string; address: string; subject: string }
  readonly messageId: string
  readonly definition: string | null
  readonly reading: FormReading
  readonly files: { fileId: string; kind: Kind }[]
  readonly came: Came
  readonly announced: ReturnType<typeof saidIn>
}

/** The last step is a command like any other: a repeat of the same e-mail answers `already` and changes nothing. */
async function takeIn(tools: JobTools, application: TakeIn): Promise<Omit<Drafted, 'fileNames'>> {
  const { id, outcome, late } = await tools.tell('intake.takeIn', application)
  return { id, prefecture: application.reading.form.prefecture, receivedAt: application.receivedAt, late, outcome }
}

/** Which of the two forms a Word file is, and whose, by its content. */
function readAlone(
  file: { fileName: string; bytes: Uint8Array },
  items: FormDefinition,
): ReadForm & { kind: 'cover' | 'detail' | 'other' } {
  const { form, kind } = readFormAlone(file, items)
  // The 鑑文 names its prefecture in the title of who sends it: 「秋田県知事」.
  const sender = prefectureByName(form.applicantTitle ?? '')
  return {
    fileName: file.fileName,
    prefecture: form.prefecture ?? sender?.name ?? null,
    kind,
  }
}

const isSame = (first: Uint8Array, second: Uint8Array) => Buffer.compare(first, second) === 0
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
