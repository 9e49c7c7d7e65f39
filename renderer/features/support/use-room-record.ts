import { useRef, useState } from 'react'
import { type Fields, fieldsOf, type TypedOf, typedOf, type ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { RemoteCommand } from '../../api/client.ts'
import { orEdit } from '../../api/revised.ts'
import { changedWords } from '../../record/changed-words.ts'
import { useRecordForm } from '../../record/use-record-form.ts'
import type { Change, Listed } from './records.ts'
import { type Room, useRoom } from './rooms.ts'
import { undoEdit, undoRevision } from './undo-edits.ts'
import { useRoomCommand } from './use-case-command.ts'

interface Revised {
  id: string
  revision: number
}
type Deed<I, R> = RemoteCommand<I, Change<R>>

interface RoomRecordOptions<Of extends Fields, R> {
  fields: Of
  /** Names the kind of record on this PC, for the drafts. */
  kind: string
  room: Room<R & Listed>
  caseId: string
  /** Null for a new one, which then begins as `blank`. */
  item: R | null
  blank: TypedOf<NoInfer<Of>>
  deeds: {
    add: Deed<ValuesOf<NoInfer<Of>> & { id: string; caseId: string }, R>
    edit: Deed<ValuesOf<NoInfer<Of>> & Revised, R>
    /** Without it an added record cannot be taken back. */
    remove?: Deed<Revised, R>
  }
  /** What is told of it, with the record as it is stored then. */
  added: (record: R) => string
  edited: (record: R) => string
  /** Where an edit has moved others too: how all of them go back. */
  undo?: (after: Change<R>, id: string) => () => Promise<unknown>
  /** Stored, with the record as it is then. */
  onStored: (record: R) => void
}

/**
 * A record of a case's room, new or stored, in one form: added or edited, put back by 「元に戻す」. What it gives is what
 * `RecordForm` takes: `<RecordForm {...record} fills label="…">`.
 */
export function useRoomRecord<const Of extends Fields, R extends Listed & ValuesOf<Of>>(
  options: RoomRecordOptions<Of, R>,
) {
  const { fields, kind, room, caseId, item, blank, deeds, onStored } = options
  const { renew } = useRoom(room, caseId)
  // Made once for this form: pressing twice makes one record.
  const [newId] = useState(() => crypto.randomUUID())
  const shown = item === null ? blank : typedOf(fields, item)
  const of = useRecordForm(fields, `${kind}/${item?.id ?? `new/${caseId}`}`, item?.revision ?? 0, shown)
  const records = { renew, fields: (each: R) => fieldsOf(fields, each) }
  const inAnswer = ({ changed }: Change<R>, id: string) => changed.find((each) => each.id === id)
  const sent = useRef<TypedOf<Of> | null>(null)
  const told = (say: (record: R) => string) => (after: Change<R>, input: { id: string }) => {
    const record = inAnswer(after, input.id)
    return record === undefined ? '保存しました' : say(record)
  }
  const onDone = (after: Change<R>, input: { id: string }) => {
    const now = inAnswer(after, input.id)
    if (now === undefined) return
    of.stored(now, now.revision, sent.current ?? of.form.getValues())
    onStored(now)
  }
  const add = useRoomCommand(room, caseId, orEdit(deeds.add, deeds.edit), {
    done: told(options.added),
    undo: (input, after) => {
      const { remove } = deeds
      const made = inAnswer(after, input.id)
      if (remove === undefined || made === undefined) return null
      return async () => remove({ id: made.id, revision: await undoRevision(records, made) })
    },
    onDone,
  })
  const edit = useRoomCommand(room, caseId, deeds.edit, {
    done: told(options.edited),
    was: (input, after) => {
      const now = inAnswer(after, input.id)
      return item === null || now === undefined
        ? ''
        : changedWords(fields, fieldsOf(fields, item), fieldsOf(fields, now))
    },
    undo: (input, after) =>
      options.undo?.(after, input.id) ?? undoEdit(records, item, inAnswer(after, input.id), deeds.edit),
    onDone,
  })
  return {
    of,
    deed: item === null ? add : edit,
    saveLabel: item === null ? '加える' : '保存',
    onSave: (values: ValuesOf<Of>, typed: TypedOf<Of>) => {
      sent.current = typed
      return item === null
        ? add.run({ ...values, id: newId, caseId })
        : edit.run({ ...values, id: item.id, revision: of.revision() })
    },
  }
}

interface RoomRemoval<R> {
  room: Room<R & Listed>
  caseId: string
  deeds: { remove: Deed<Revised, R>; restore: Deed<Revised, R> }
  done: string
  onRemoved: () => void
}

/** Takes a record out of its room; 「元に戻す」 brings it back. */
export const useRoomRemoval = <R extends Listed>({ room, caseId, deeds, done, onRemoved }: RoomRemoval<R>) =>
  useRoomCommand(room, caseId, deeds.remove, {
    done,
    undo: (input) => () => deeds.restore({ id: input.id, revision: input.revision + 1 }),
    onDone: onRemoved,
  })
