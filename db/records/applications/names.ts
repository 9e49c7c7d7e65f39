import type { ApplicationForm, DocumentView, FormPlace } from '../../../shared/domain/applications/form.ts'
import {
  type KnownPeople,
  maskedForm,
  maskOf,
  type NameMask,
  peopleNamed,
  peopleOfForm,
  together,
} from '../../../shared/domain/applications/names/mask.ts'
import { maskedPaper, namesOnPaper, personPlaces } from '../../../shared/domain/applications/names/paper.ts'
import { withoutPeople } from '../../../shared/domain/applications/people.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { paperNamesShown } from '../../sight/paper-names.ts'
import { storedDocument } from '../../stored/document.ts'
import { storedForm } from '../../stored/form.ts'
import { storedPlace } from '../../stored/place.ts'
import { type ApplicationRow, applicationById } from '../../tables/applications/application.ts'
import { hiddenNames } from '../../tables/applications/hidden-name.ts'
import { documentOf, readingRows, versionRows } from '../../tables/applications/parts.ts'

/** Whom an application names, and where that is known from, in an officer's words. */
export interface NamedPeople {
  readonly from: string
  readonly people: KnownPeople
}

/** 鑑文 or 詳細 as it came; null where there is none. */
export function paperOf(db: ReadDb, id: string, document: FormPlace['document']): DocumentView | null {
  const row = documentOf(db, id, document)
  return row === undefined ? null : storedDocument.read(row.blocks, `${id} ${document}`)
}

const papers = [
  ['cover', '鑑文の署名・氏名の欄'],
  ['detail', '詳細の氏名の欄'],
] as const

/** Everybody whom it names, by its fields of today and as they came in, its sender, its papers, and what officers found. */
export function peopleOfApplication(db: ReadDb, id: string): NamedPeople[] {
  const row = applicationById(db, id)
  if (row === undefined) return []
  const { name, address } = { name: row.sender_name, address: row.sender_address }
  return [
    { from: '応募書の欄', people: peopleOfForm(storedForm.read(row.form, id)) },
    ...versionRows(db, id).map(({ version, form }) => ({
      from: `第${version}版の応募書の欄`,
      people: peopleOfForm(storedForm.read(form, `${id} version ${version}`)),
    })),
    {
      from: 'メールの差出人',
      people: together([peopleNamed([name]), { names: [], readings: [], contacts: address === '' ? [] : [address] }]),
    },
    ...papers.map(([document, from]) => ({ from, people: peopleNamed(namesOnPaper(paperOf(db, id, document) ?? [])) })),
    { from: '担当が加えた氏名', people: peopleNamed(hiddenNames(db, id)) },
  ]
}

/** The mask of one application, whoever asks. */
export const maskOfApplication = (db: ReadDb, id: string): NameMask =>
  maskOf(together(peopleOfApplication(db, id).map(({ people }) => people)))

/** For whom nothing is taken out. */
const asWritten: NameMask = { text: (text) => text, places: () => [] }

type Whose = Pick<ApplicationRow, 'id' | 'fy'>

/** What this caller may read of an application's texts. */
export const maskFor = ({ db, sight }: Seeing, { id, fy }: Whose): NameMask =>
  sight.papers.names(fy) ? asWritten : maskOfApplication(db, id)

/** What a paper that is made for a 委員 may say of it, whoever makes it. */
export const maskForReviewers = (db: ReadDb, { id, fy }: Whose): NameMask =>
  paperNamesShown(db)(fy) ? asWritten : maskOfApplication(db, id)

/** The form as this caller may read it. */
export function formFor(ctx: Seeing, form: ApplicationForm, mask: NameMask): ApplicationForm {
  const people = ctx.sight.people.ofApplications ? form : withoutPeople(form)
  return mask === asWritten ? people : maskedForm(people, mask)
}

/** A paper as a 委員 reads it in a year that hides its names. */
export function paperWithoutNames(db: ReadDb, id: string, document: FormPlace['document']): DocumentView | null {
  const view = paperOf(db, id, document)
  const row = applicationById(db, id)
  if (view === null || row === undefined) return null
  const readings = readingRows(db, id).map(({ path, place, sureness }) => ({
    path,
    sureness,
    place: place === null ? null : storedPlace.read(place, `${id} ${path}`),
  }))
  const places = personPlaces(readings, storedForm.read(row.form, id), document)
  return maskedPaper(view, maskOfApplication(db, id), places)
}

/** 鑑文 or 詳細 as this caller may read it. */
export const paperFor = (
  { db, sight }: Seeing,
  { id, fy }: Whose,
  document: FormPlace['document'],
): DocumentView | null => (sight.papers.names(fy) ? paperOf(db, id, document) : paperWithoutNames(db, id, document))
