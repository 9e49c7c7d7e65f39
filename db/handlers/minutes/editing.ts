import type { OfficeContract } from '../../../shared/contract/index.ts'
import { editFields } from '../../../shared/domain/minutes/minutes-fields.ts'
import { assertMayEdit, assertSameParagraph } from '../../../shared/domain/minutes/round.ts'
import { changesOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theMinutes } from '../../records/minutes/standing.ts'
import { minutesEditOf, putMinutesEdit } from '../../tables/meeting/minutes.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'

type Minutes = Handlers<OfficeContract>['minutes']

/** 手直し of one paragraph, bound to what it was drawn from; put back to the record by saying nothing. */
export const editParagraph: Minutes['editParagraph'] = (ctx, { id, key, words, publicWords, source, revision }) => {
  const { meeting, standing, paragraphs } = theMinutes(ctx.db, id)
  assertMayEdit(standing.state)
  const before = minutesEditOf(ctx.db, { meetingId: id, key })
  const paragraph = paragraphs.find((each) => each.key === key)
  if (paragraph === undefined && before === undefined) throw missing('議事概要の段落')
  const was = { words: before?.words ?? null, publicWords: before?.publicWords ?? null }
  const said = {
    words: was.words ?? paragraph?.drawn ?? '',
    publicWords: was.publicWords ?? paragraph?.publicWords ?? '',
  }
  assertFresh({ revision }, { id: editId(id, key), revision: before?.revision ?? 0 }, [
    { field: 'words', label: editFields.words.label, theirs: said.words, yours: words ?? '', stored: was.words },
    {
      field: 'publicWords',
      label: editFields.publicWords.label,
      theirs: said.publicWords,
      yours: publicWords ?? '',
      stored: was.publicWords,
    },
  ])
  assertSameParagraph({ source, now: paragraph?.source ?? null, isPutBack: words === null && publicWords === null })
  putMinutesEdit(ctx.db, {
    ...{ id: editId(id, key), meetingId: id, key, words, publicWords, source },
    writtenBy: ctx.caller.name,
    writtenAt: ctx.now,
  })
  const drawn = { words: paragraph?.drawn ?? '', publicWords: paragraph?.publicWords ?? '' }
  note(ctx, 'minutes.editParagraph', id, {
    ...{ no: meeting.row.no, key, id: editId(id, key), drawn: drawn.words },
    ...changesOf(was, { words, publicWords }),
  })
  return { id, key, revision: (before?.revision ?? 0) + 1 }
}

/** One a paragraph, for good. */
const editId = (meetingId: string, key: string): string => uuidOf(meetingId, key)
