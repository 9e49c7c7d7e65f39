import type { OfficeContract } from '../../../../shared/contract/index.ts'
import { clashesOf } from '../../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { choiceFields } from '../../../../shared/domain/selection/disclosure/choice-fields.ts'
import { assertUndecided } from '../../../../shared/domain/selection/disclosure/decided.ts'
import type { Ground, Way } from '../../../../shared/domain/selection/disclosure/grounds.ts'
import {
  type Choice,
  judged,
  lackingInChoice,
  type Part,
} from '../../../../shared/domain/selection/disclosure/redacting.ts'
import { note } from '../../../audit.ts'
import { assertFresh, missing } from '../../../fresh.ts'
import type { Context, Handlers } from '../../../handler.ts'
import { documentOf, type Opened, openedPack, theDocument } from '../../../records/selection/disclosure/pack.ts'
import { choiceAt, putChoice, takeChoiceBack } from '../../../tables/selection/disclosure/request.ts'

type Disclosure = Handlers<OfficeContract>['disclosure']

export const settle: Disclosure['settle'] = (ctx, { id, document, section: part, mark, revision, ...yours }) => {
  const opened = openedPack(ctx, id, document)
  assertUndecided(opened.row)
  const { label, ...of } = thePart(opened, document, part)
  assertSeen(ctx, { id, document, part, revision }, yours)
  const before = judged({ label, ...of }, standing(ctx, { id, document, part }), opened.names)
  assertSameText(before.mark, mark)
  const lacking = lackingInChoice({ label, ...of }, yours, opened.names)
  const [first] = Object.values(lacking)
  if (first !== undefined) throw new Refusal('invalid', first, { fields: lacking })
  put(ctx, { id, document }, { part, mark, ...yours, ground: yours.way === 'open' ? null : yours.ground })
  const { title } = theDocument(opened, document)
  note(ctx, 'disclosure.settle', `fy:${opened.row.fy}`, {
    ...{ id, no: opened.row.no, document, part, title, label },
    before: saidChoice(before),
    after: saidChoice({ ...yours, state: 'settled' }),
  })
  return shownPart(ctx, id, document, part)
}

/** Those that come again after a lost answer are done already, and noted once. */
export const accept: Disclosure['accept'] = (ctx, { id, document, sections }) => {
  const opened = openedPack(ctx, id, document)
  const left = sections.filter(({ section: part, mark, revision }) => {
    const row = choiceAt(ctx.db, { requestId: id, document, part })
    return !(
      row?.stands === 1 &&
      row.revision === revision + 1 &&
      row.mark === mark &&
      isAsProposed(opened, row, document)
    )
  })
  if (left.length === 0) return documentOf(ctx, id, document)
  assertUndecided(opened.row)
  for (const { section: part, mark, revision } of left) {
    const of = thePart(opened, document, part)
    assertSeen(ctx, { id, document, part, revision }, null)
    const { mark: now, proposal } = judged(of, undefined, opened.names)
    assertSameText(now, mark)
    put(ctx, { id, document }, { part, mark, way: proposal.way, ground: proposal.ground, words: '', reason: '' })
  }
  noteParts(ctx, 'disclosure.accept', opened, document, left)
  return documentOf(ctx, id, document)
}

export const takeBack: Disclosure['takeBack'] = (ctx, { id, document, sections }) => {
  const opened = openedPack(ctx, id, document)
  const left = sections.filter(({ section: part, revision }) => {
    const row = choiceAt(ctx.db, { requestId: id, document, part })
    return !(row?.stands === 0 && row.revision === revision + 1)
  })
  if (left.length === 0) return documentOf(ctx, id, document)
  assertUndecided(opened.row)
  for (const { section: part, revision } of left) {
    thePart(opened, document, part)
    assertSeen(ctx, { id, document, part, revision }, null)
    takeChoiceBack(ctx.db, { requestId: id, document, part, by: ctx.caller.name, at: ctx.now })
  }
  noteParts(ctx, 'disclosure.takeBack', opened, document, left)
  return documentOf(ctx, id, document)
}

/** What was taken over and not settled otherwise: the proposal, word for word. */
function isAsProposed(opened: Opened, row: Choice, document: string): boolean {
  const { proposal } = judged(thePart(opened, document, row.part), undefined, opened.names)
  return row.way === proposal.way && row.ground === proposal.ground && row.words === '' && row.reason === ''
}

function thePart(opened: Opened, document: string, key: string): Part {
  const part = theDocument(opened, document).parts.find((each) => each.key === key)
  if (part === undefined) throw missing('文書の部分')
  return part
}

interface At {
  readonly id: string
  readonly document: string
  readonly part: string
}

/** What stands for a part now; nothing where it stands as proposed. */
function standing(ctx: Context, { id, document, part }: At): Choice | undefined {
  const row = choiceAt(ctx.db, { requestId: id, document, part })
  return row?.stands === 1 ? row : undefined
}

type Yours = Pick<Choice, 'way' | 'ground' | 'words' | 'reason'>

/** Somebody else's choice is shown beside one's own, and never overwritten. */
function assertSeen(ctx: Context, { revision, ...at }: At & { readonly revision: number }, yours: Yours | null): void {
  const row = choiceAt(ctx.db, { requestId: at.id, document: at.document, part: at.part })
  const stored = row ?? { revision: 0 }
  const clashes = row === undefined || yours === null ? [] : clashesOf(choiceFields, asFields(row), asFields(yours))
  assertFresh({ revision }, { revision: stored.revision, id: `${at.id}\n${at.document}\n${at.part}` }, clashes)
}

const asFields = ({ way, ground, words, reason }: Yours) => ({
  way,
  ground: ground ?? ('none' as const),
  words,
  reason,
})

/** What one looked at must be what is there. */
function assertSameText(now: number, seen: number): void {
  if (now !== seen)
    throw new Refusal(
      'conflict',
      'この部分の元の文が、開いた後に変わりました。今の文を確かめてから、もう一度決めてください。',
    )
}

function put(ctx: Context, { id, document }: Pick<At, 'id' | 'document'>, choice: Choice): void {
  putChoice(ctx.db, { requestId: id, document, ...choice, chosenBy: ctx.caller.name, chosenAt: ctx.now })
}

const saidChoice = ({
  way,
  ground,
  words,
  reason,
  state,
}: Yours & { way: Way; ground: Ground | null; state: string }) =>
  state === 'proposed' ? {} : asFields({ way, ground: way === 'open' ? null : ground, words, reason })

function noteParts(
  ctx: Context,
  deed: 'disclosure.accept' | 'disclosure.takeBack',
  { row, documents }: Opened,
  document: string,
  sections: readonly { readonly section: string }[],
): void {
  const { title } = theDocument({ documents }, document)
  const keys = sections.map(({ section }) => section)
  note(ctx, deed, `fy:${row.fy}`, { id: row.id, no: row.no, document, title, count: keys.length, parts: keys })
}

function shownPart(ctx: Context, id: string, document: string, key: string) {
  const part = documentOf(ctx, id, document).parts.find((each) => each.key === key)
  if (part === undefined) throw missing('文書の部分')
  return part
}
