import type { FormDefinition } from '../../../shared/domain/applications/definition/item.ts'
import { namesIn } from '../../../shared/domain/applications/definition/names.ts'
import { fieldsOfDefinition, usualDefinition } from '../../../shared/domain/applications/definition/usual.ts'
import {
  emptyForm,
  type FormPath,
  type FormReading,
  formFields,
  ownPath,
  valueAt,
  withValue,
} from '../../../shared/domain/applications/form.ts'
import { prefectureByName } from '../../../shared/domain/bodies/prefectures.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { isWordFile, openWord, type WordDocument } from '../word/word.ts'
import { checkAgreement } from './checks.ts'
import { readConsent } from './consent.ts'
import { readLetterhead } from './cover.ts'
import { type LeftOver, leftOverOf } from './definition/left-over.ts'
import { readOwn } from './definition/own.ts'
import { type Wording, wordingOf } from './definition/wording.ts'
import { type Draft, doubt, nameMissing, newDraft, noteReading, readingsInOrder } from './draft.ts'
import { contactValues, fillBasics, fillCounts, pickContact } from './fields.ts'
import { classifyDocument, type DocumentKind } from './kind.ts'
import { type ListReading, readKpis, tablePlace } from './kpis.ts'
import type { SectionKey } from './labels.ts'
import { type Outline, type OutlineRow, outlineOf, rowsOf } from './outline.ts'
import { type ProseReading, readProse, readTrackProse } from './prose.ts'
import { readOrganisation, readPast, readSchedule } from './tables.ts'
import { readTargets, targetCells } from './targets.ts'
import { readThemes } from './themes.ts'
import { candidatesOf } from './values.ts'

export interface FormFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** A Word file that lies open, and which of the two forms it is by its content. */
export interface OpenedForm extends FormFile {
  readonly word: WordDocument
  readonly kind: DocumentKind
}

const settleProse = (draft: Draft, path: FormPath, read: ProseReading): string | null => {
  noteReading(draft, path, read, read.cell?.place ?? null)
  return read.value
}

const fillProse = (draft: Draft, rows: (key: SectionKey) => OutlineRow[], { track }: Wording): void => {
  const { form } = draft
  form.themeReason = settleProse(draft, 'themeReason', readProse(rows('reason'), 'reason'))
  form.structure = settleProse(draft, 'structure', readProse(rows('structure'), 'structure'))
  form.goal = settleProse(draft, 'goal', readProse(rows('goal'), 'goal'))
  form.spread = settleProse(draft, 'spread', readProse(rows('spread'), 'spread'))
  for (const key of ['issues', 'wishes'] as const) {
    form[key].talent = settleProse(draft, `${key}.talent`, readTrackProse(rows(key), key, 'TALENT', track))
    form[key].theme = settleProse(draft, `${key}.theme`, readTrackProse(rows(key), key, 'THEME', track))
  }
}

const settleList = <T>(draft: Draft, path: FormPath, read: ListReading<T>): T[] => {
  const filled = read.isUnread || read.value.length === 0 ? 'unread' : 'check'
  const unnoted = read.value.length === 0 ? 'empty' : 'certain'
  noteReading(
    draft,
    path,
    { sureness: read.notes.length > 0 ? filled : unnoted, note: read.notes.join(' ') },
    read.place,
  )
  return read.value
}

const fillTargets = (draft: Draft, rows: readonly OutlineRow[]): void => {
  const answer = readProse(rows, 'targets')
  const prose = answer.value === null || answer.cell === null ? [] : [{ ...answer.cell, text: answer.value }]
  const isPicture = answer.sureness === 'unread'
  const { value, notes: own } = readTargets(
    targetCells(rows) ?? prose,
    prefectureByName(draft.form.prefecture ?? '')?.jis2 ?? null,
  )
  const notes = isPicture ? [answer.note, ...own] : own
  draft.form.targets = value
  const sureness = value.length === 0 ? (notes.length > 0 ? 'unread' : 'empty') : notes.length > 0 ? 'check' : 'certain'
  noteReading(draft, 'targets', { sureness, note: notes.join(' ') }, answer.cell?.place ?? tablePlace(rows, null))
}

const fillLists = (draft: Draft, rows: (key: SectionKey) => OutlineRow[]): void => {
  const { form } = draft
  fillTargets(draft, rows('targets'))
  form.kpis = settleList(draft, 'kpis', readKpis(rows('kpis')))
  form.organisation = settleList(draft, 'organisation', readOrganisation(rows('organisation')))
  form.schedule = settleList(draft, 'schedule', readSchedule(rows('schedule')))
  form.past = settleList(draft, 'past', readPast(rows('past')))
}

const fillThemes = (draft: Draft, rows: readonly OutlineRow[]): void => {
  const read = readThemes(rows)
  draft.form.themesMarked = read.value ?? []
  noteReading(draft, 'themesMarked', read, read.cell?.place ?? null)
}

const isAnswered = (draft: Draft): boolean =>
  [...draft.readings.values()].some(({ sureness }) => sureness === 'certain' || sureness === 'check')

/** In a form that is otherwise filled in, a box left unticked says no; in an empty form it says nothing. */
const fillConsent = (draft: Draft, rows: readonly OutlineRow[]): void => {
  const read = readConsent(rows)
  const refused = read.isUnticked && isAnswered(draft)
  draft.form.consent = refused ? false : read.value
  const note = refused ? '同意の欄に印がありません。' : read.note
  noteReading(draft, 'consent', { sureness: read.sureness, note }, read.cell?.place ?? null)
}

const fillLetterhead = (draft: Draft, outline: Outline): void => {
  const head = readLetterhead(outline)
  for (const path of ['docNo', 'docDate', 'applicantTitle'] as const) {
    draft.form[path] = head[path].value
    noteReading(draft, path, head[path], head[path].cell?.place ?? null)
  }
}

/** A combined file keeps its letter before the first heading of the 詳細. */
const letterPart = (outline: Outline): Outline => ({ ...outline, sections: outline.sections.slice(0, 1) })

/** The items of the year's own, in the 詳細. */
const fillOwn = (draft: Draft, outline: Outline | null, { own }: Wording): void => {
  if (own.length === 0) return
  const read = own.map((item) => {
    const path = ownPath(item.name)
    if (outline === null) return [item.name, null] as const
    const found = readOwn(outline, item)
    noteReading(draft, path, found, found.place)
    return [item.name, found.value] as const
  })
  draft.form.own = Object.fromEntries(read)
}

const fill = (
  draft: Draft,
  cover: Outline | null,
  detail: Outline | null,
  definition: FormDefinition,
  wording: Wording,
): void => {
  const coverContact = cover === null ? null : pickContact(candidatesOf(cover))
  const rows = (key: SectionKey): OutlineRow[] => (detail === null ? [] : rowsOf(detail, key))
  const letter = cover ?? (detail === null ? null : letterPart(detail))
  if (letter !== null) fillLetterhead(draft, letter)
  const candidates = detail === null ? [] : candidatesOf(detail)
  fillBasics(draft, candidates, coverContact)
  fillThemes(draft, rows('themes'))
  fillCounts(draft, candidates)
  fillProse(draft, rows, wording)
  fillLists(draft, rows)
  fillConsent(draft, rows('consent'))
  fillOwn(draft, detail, wording)
  checkAgreement(draft, coverContact === null || detail === null ? null : contactValues(coverContact))
  if (detail !== null) nameMissing(draft, ['docNo', 'docDate', 'applicantTitle'], namesIn(definition))
}

/** How a place is written is told to the officer with the value: struck out, or a tick that contradicts its box. */
const addRemarks = (
  draft: Draft,
  words: { readonly cover: WordDocument | null; readonly detail: WordDocument | null },
): void => {
  for (const { path, place } of [...draft.readings.values()]) {
    const block = place === null ? undefined : words[place.document]?.blocks[place.block]
    if (place === null || block === undefined) continue
    const cells =
      block.kind === 'paragraph'
        ? [block]
        : block.rows.flatMap((row, at) => (place.row === null || place.row === at ? row : []))
    const own = place.cell === null || block.kind === 'paragraph' ? cells : cells.slice(place.cell, place.cell + 1)
    for (const remark of new Set(own.flatMap(({ remarks }) => remarks))) doubt(draft, path, remark)
  }
}

const onlyOne = (forms: readonly OpenedForm[], kind: 'cover' | 'detail', name: string): WordDocument | null => {
  const own = forms.filter((form) => form.kind === kind)
  if (own.length > 1) {
    const names = own.map(({ fileName }) => `「${fileName}」`).join('と')
    throw new Refusal(
      'invalid',
      `${name}と思われるファイルが${own.length}つあります(${names})。どちらか一つを選んで取り込んでください。`,
    )
  }
  return own[0]?.word ?? null
}

const otherKinds =
  /\.(?:pdf|xls[xmb]?|ppt[xm]?|jpe?g|png|gif|tiff?|bmp|heic|zip|7z|lzh|rar|txt|csv|html?|ics|vcf|p7[ms]|eml|msg)$/i

const isSameFile = (first: FormFile, second: FormFile): boolean => Buffer.compare(first.bytes, second.bytes) === 0

/** What openly is something else (a chart as PDF) is left alone, and a file attached twice is read once. */
const wordFiles = <File extends FormFile>(files: readonly File[]): File[] => {
  const words = files.filter(({ bytes }) => isWordFile(bytes))
  // Told by content; only where nothing is a Word file is the name asked, so that the refusal can say why.
  const own = words.length > 0 ? words : files.filter(({ fileName }) => !otherKinds.test(fileName))
  return own.filter((file, index, all) => all.findIndex((other) => isSameFile(file, other)) === index)
}

/** What the form does not ask for is not read, wherever it is written: nothing of it is a field of the application. */
const ofDefinition = (draft: Draft, definition: FormDefinition): Pick<FormReading, 'form' | 'readings'> => {
  const asked = new Set(fieldsOfDefinition(definition))
  const gone = formFields.map(([path]) => path).filter((path) => !asked.has(path))
  return {
    form: gone.reduce((form, path) => withValue(form, path, valueAt(emptyForm(), path)), draft.form),
    readings: readingsInOrder(draft, [...asked]),
  }
}

const opening =
  (wording: Wording) =>
  ({ fileName, bytes }: FormFile): OpenedForm => {
    const word = openWord(bytes, fileName)
    return { fileName, bytes, word, kind: classifyDocument(word, wording) }
  }

/** Opens a Word file and tells which of the two forms it is. Throws `invalid` when it cannot be opened. */
export const openForm = (file: FormFile, definition: FormDefinition): OpenedForm => opening(wordingOf(definition))(file)

/** What is said where none of the files is one of the two forms. */
export const noForm = (files: readonly FormFile[]): Refusal => {
  const names = files.map(({ fileName }) => `「${fileName}」`).join('、')
  return new Refusal(
    'invalid',
    `応募書の鑑文・詳細のどちらとも読み取れません(${names || 'ファイルがありません'})。応募書の Word ファイルを選んでください。`,
  )
}

const readBy = (
  files: readonly (FormFile | OpenedForm)[],
  definition: FormDefinition,
): { readonly reading: FormReading; readonly outline: Outline | null } => {
  const wording = wordingOf(definition)
  const open = opening(wording)
  const forms = wordFiles(files).map((file) => ('word' in file ? file : open(file)))
  const cover = onlyOne(forms, 'cover', '鑑文')
  const detail = onlyOne(forms, 'detail', '詳細')
  if (cover === null && detail === null) throw noForm(files)
  const draft = newDraft()
  const outline = detail === null ? null : outlineOf(detail, 'detail', wording)
  fill(draft, cover === null ? null : outlineOf(cover, 'cover', wording), outline, definition, wording)
  addRemarks(draft, { cover, detail })
  const read = ofDefinition(draft, definition)
  return { reading: { ...read, cover: cover?.view ?? null, detail: detail?.view ?? null }, outline }
}

/**
 * Reads the 応募書(鑑文・詳細) by a year's definition. Which file is which is told by their content. Every field that the
 * definition asks for has a reading that says where it stands and how sure it is; what cannot be read stays null. Throws
 * `invalid` when a file cannot be opened, or when none of them is an application form. What lies open already is not opened again.
 */
export const readApplicationForms = (
  files: readonly (FormFile | OpenedForm)[],
  definition: FormDefinition = usualDefinition,
): FormReading => readBy(files, definition).reading

/** ためす: the same, with what is written in the 詳細 and no field has read. */
export const readForTrial = (
  files: readonly FormFile[],
  definition: FormDefinition,
): FormReading & { readonly leftOver: readonly LeftOver[] } => {
  const { reading, outline } = readBy(files, definition)
  return { ...reading, leftOver: outline === null ? [] : leftOverOf(outline, reading.readings) }
}
