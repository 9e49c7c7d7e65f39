import type { z } from 'zod'
import type { applications } from '../../../shared/contract/applications/applications.ts'
import {
  type ApplicationForm,
  type DocumentView,
  type FormPath,
  formFieldName,
  pathsOf,
  valueAt,
} from '../../../shared/domain/applications/form.ts'
import { doubtsIn } from '../../../shared/domain/applications/names/doubts.ts'
import { maskOf, together } from '../../../shared/domain/applications/names/mask.ts'
import { namesIn } from '../../../shared/domain/applications/names/person.ts'
import { isOfPerson } from '../../../shared/domain/applications/people.ts'
import type { ReadDb } from '../../connection.ts'
import { storedForm } from '../../stored/form.ts'
import type { ApplicationRow } from '../../tables/applications/application.ts'
import { hiddenNames } from '../../tables/applications/hidden-name.ts'
import { type NamedPeople, paperWithoutNames, peopleOfApplication } from './names.ts'

type AsReviewer = z.input<typeof applications.asReviewer.output>

/** How a 委員 gets the papers and texts of an application once its year hides names, and where an officer should look. */
export function asReviewerOf(db: ReadDb, { id, form: stored, revision }: ApplicationRow): AsReviewer {
  const form = storedForm.read(stored, id)
  const known = peopleOfApplication(db, id)
  const people = together(known.map((each) => each.people))
  const mask = maskOf(people)
  const cover = paperWithoutNames(db, id, 'cover') ?? []
  const detail = paperWithoutNames(db, id, 'detail') ?? []
  const texts = [{ where: '鑑文', text: linesOf(cover) }, { where: '詳細', text: linesOf(detail) }, ...fieldTexts(form)]
  const doubts = texts.flatMap(({ where, text }) => doubtsIn(text, mask, people).map((doubt) => ({ ...doubt, where })))
  return {
    cover,
    detail,
    known: eachOnce(known),
    added: hiddenNames(db, id),
    doubts: [...new Map(doubts.map((each) => [`${each.guess} ${each.excerpt}`, each])).values()],
    unusable: [...unusableIn(form)],
    revision,
  }
}

/** Of several places that name the same person the first. */
function eachOnce(known: readonly NamedPeople[]): AsReviewer['known'] {
  const told = new Set<string>()
  return known
    .map(({ from, people: { names, readings, contacts } }) => {
      const all = [...names.map(({ whole }) => whole), ...readings, ...contacts]
      const fresh = [...new Set(all)].filter((name) => !told.has(name))
      for (const name of fresh) told.add(name)
      return { from, names: fresh }
    })
    .filter(({ names }) => names.length > 0)
}

const linesOf = (view: DocumentView): string =>
  view
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text)))
    .join('\n')

/** Texts that a 委員 reads as fields, where an officer may have written them otherwise than they stand on the paper. */
const fieldTexts = (form: ApplicationForm) =>
  pathsOf(form)
    .filter((path) => !isOfPerson(path))
    .flatMap((path) => {
      const text = flat(valueAt(form, path))
      return text === '' ? [] : [{ where: formFieldName(path), text }]
    })

const flat = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(flat).filter(Boolean).join('\n')
}

/** 氏名 that are written and are no name to look for. */
const unusableIn = (form: ApplicationForm): string[] =>
  (['contact.name', 'subContact.name'] as const satisfies readonly FormPath[]).flatMap((path) => {
    const value = valueAt(form, path)
    const isUnusable = typeof value === 'string' && value.trim() !== '' && namesIn(value).length === 0
    return isUnusable ? [`${formFieldName(path)}「${value}」`] : []
  })
