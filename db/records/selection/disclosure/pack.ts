import type { z } from 'zod'
import type { disclosure } from '../../../../shared/contract/selection/disclosure.ts'
import { printedHead } from '../../../../shared/domain/printed-head.ts'
import { documentLabel } from '../../../../shared/domain/selection/disclosure/holdings/documents.ts'
import { reappearing } from '../../../../shared/domain/selection/disclosure/reappearing.ts'
import type { JudgedPart } from '../../../../shared/domain/selection/disclosure/redacting.ts'
import { judged, type NameFinder, piecesOf } from '../../../../shared/domain/selection/disclosure/redacting.ts'
import { outcomeOf, tallied } from '../../../../shared/domain/selection/disclosure/summing.ts'
import type { ReadDb } from '../../../connection.ts'
import { missing } from '../../../fresh.ts'
import type { Seeing } from '../../../handler.ts'
import { applicationById } from '../../../tables/applications/application.ts'
import type { Scope } from '../../../tables/selection/disclosure/held/held.ts'
import {
  type ChoiceRow,
  choiceRows,
  type RequestRow,
  requestById,
} from '../../../tables/selection/disclosure/request.ts'
import { theOffice } from '../../office/office.ts'
import { documentsOf, type HeldDocument } from './documents.ts'
import { namesOf } from './people.ts'
import { shownRequest } from './requests.ts'

type Pack = z.input<typeof disclosure.pack.output>
type Pages = z.input<typeof disclosure.pages.output>
type Shown = z.input<typeof disclosure.document.output>

/** One that is there, and was not deleted. */
export function theRequest(db: ReadDb, id: string): RequestRow {
  const row = requestById(db, id)
  if (!row || row.removedAt !== null) throw missing('開示請求')
  return row
}

interface JudgedDocument extends Omit<HeldDocument, 'parts'> {
  readonly parts: readonly JudgedPart[]
}

export interface Opened {
  readonly row: RequestRow
  readonly names: NameFinder
  readonly documents: readonly HeldDocument[]
  readonly choices: ReadonlyMap<string, ChoiceRow>
}

/** What exists of what a request asks for, or one document of it, with what was chosen so far. */
export function openedPack(ctx: Seeing, id: string, document: string | null): Opened {
  const row = theRequest(ctx.db, id)
  return {
    row,
    names: namesOf(ctx.db, row.fy),
    documents: documentsOf(ctx, scopeOf(ctx.db, row), document?.split('/')[0] ?? null),
    choices: new Map(choiceRows(ctx.db, id).map((choice) => [placeOf(choice.document, choice.part), choice])),
  }
}

const placeOf = (document: string, part: string): string => `${document}\n${part}`

function scopeOf(db: ReadDb, { fy, applicationId }: RequestRow): Scope {
  const of = applicationId === null ? undefined : applicationById(db, applicationId)
  return { fy, id: applicationId, jis2: of === undefined ? null : (of.jis2 ?? '') }
}

export const judgedDocument = ({ names, choices }: Opened, document: HeldDocument): JudgedDocument => ({
  ...document,
  parts: document.parts.map((part) => {
    const choice = choices.get(placeOf(document.key, part.key))
    return judged(part, choice?.stands === 1 ? choice : undefined, names)
  }),
})

export function theDocument({ documents }: Pick<Opened, 'documents'>, key: string): HeldDocument {
  const document = documents.find((each) => each.key === key)
  if (document === undefined) throw missing('文書')
  return document
}

/** 行政文書一覧: what exists, and what becomes of it. */
export function packOf(ctx: Seeing, id: string, { head, today }: { head: string; today: string }): Pack {
  const opened = openedPack(ctx, id, null)
  const documents = opened.documents.map((document) => judgedDocument(opened, document))
  const { officeName, label, handling, practice } = theOffice(ctx.db)
  return {
    request: shownRequest(ctx.db, opened.row),
    office: officeName,
    label: [label, handling].filter((part) => part !== '').join(' / '),
    practice: practice === 1,
    head: printedHead(head),
    today,
    documents: documents.map(({ key, kind, title, parts }) => ({
      ...{ key, title, kind: documentLabel[kind] },
      ...tallied(parts),
      outcome: outcomeOf(parts),
    })),
    reappearing: reappearing(documents),
  }
}

/** One document as an officer works on it: whole, with what is to be withheld of it marked. */
export function documentOf(ctx: Seeing, id: string, key: string): Shown {
  const opened = openedPack(ctx, id, key)
  const { title, kind, parts } = judgedDocument(opened, theDocument(opened, key))
  return {
    ...{ key, title, kind: documentLabel[kind] },
    parts: parts.map(({ hidden, ...part }) => {
      const choice = opened.choices.get(placeOf(key, part.key))
      return {
        ...part,
        hidden: hidden.map(({ from, to }) => ({ from, to })),
        by: choice?.stands === 1 ? choice.chosenBy : '',
        at: choice?.stands === 1 ? choice.chosenAt : null,
        revision: choice?.revision ?? 0,
      }
    }),
  }
}

/** What may leave the office: nothing of what is withheld is in it. Without a key, all documents. */
export function pagesOf(ctx: Seeing, id: string, key: string | null): Pages {
  const opened = openedPack(ctx, id, key)
  const chosen = key === null ? opened.documents : [theDocument(opened, key)]
  return {
    documents: chosen.map((document) => {
      const { title, kind, parts } = judgedDocument(opened, document)
      return {
        ...{ key: document.key, title, kind: documentLabel[kind] },
        outcome: outcomeOf(parts),
        unsettled: parts.filter(({ state }) => state !== 'settled').length,
        parts: parts.map((part) => ({ key: part.key, label: part.label, pieces: piecesOf(part) })),
      }
    }),
  }
}
