import { useRef } from 'react'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import { valueAt } from '../../../../shared/domain/applications/form.ts'
import { isUnread } from '../../../../shared/domain/unread.ts'
import type { ProblemError } from '../../../api/client.ts'
import { useApi } from '../../../api/office.tsx'
import type { Stale } from '../../../api/revised.ts'
import { useKnownPage, usePageCommand } from '../page/use-page-command.ts'
import { type ApplicationPage, bodyName } from '../records.ts'
import { type Edited, storedOf } from './edited.ts'
import { sameValue } from './field-kinds.ts'
import { useSureFields } from './use-sure-fields.ts'

/** What the editor showed when it was opened. */
export interface Seen {
  readonly path: FormPath
  readonly value: unknown
  readonly revision: number
  /** It showed a draft that was written before others changed the application: on the value then, not on this one. */
  readonly older?: boolean
}

export interface FieldEdits {
  /** Stores a value (which confirms it); false when it was refused, or cannot be read as it stands. */
  save: (seen: Seen, edited: Edited) => Promise<boolean>
  /** Puts the mark 「確認済」 on, or takes it off. */
  confirm: (paths: readonly FormPath[], confirmed: boolean) => Promise<boolean>
  /** The same for all that were read for sure. */
  confirmSure: () => Promise<boolean>
  readonly busy: boolean
  readonly error: ProblemError | null
  readonly stale: Stale
  clear: () => void
}

/** Editing and confirming the fields of one application, one after the other however fast the keys come. */
export function useFieldEdits(page: ApplicationPage, onStored: () => void): FieldEdits {
  const api = useApi()
  const { known, revisionToPutBack } = useKnownPage()
  const { id } = page
  const seen = useRef<Seen | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const inTurn = <T>(deed: () => Promise<T>): Promise<T> => {
    const done = queue.current.then(deed, deed)
    queue.current = done
    return done
  }
  const now = () => known({ id }) ?? page
  const labelOf = (path: FormPath) => page.readings.find((reading) => reading.path === path)?.label ?? path

  const edit = usePageCommand(api.applications.editField, {
    stillHolds: (fresh, { path }) => seen.current !== null && stands(fresh, path, seen.current),
    done: (_page, { path }) => `「${labelOf(path)}」を直しました`,
    was: ({ path }) => `${bodyName(page)} 「${labelOf(path)}」の修正`,
    onDone: onStored,
    undo: ({ path }, left) => {
      const before = seen.current?.path === path ? seen.current.value : undefined
      const wasConfirmed = isConfirmed(page, path)
      if (before === undefined) return null
      return async () => {
        const revision = await revisionToPutBack(left, ({ form }) => valueAt(form, path))
        // It came from the form as it was stored, so it is what this field may hold.
        const restored = await api.applications.editField({
          id,
          path,
          value: before as never,
          revision,
        })
        if (!wasConfirmed)
          await api.applications.confirmFields({ id, paths: [path], confirmed: false, revision: restored.revision })
      }
    },
  })
  const marks = usePageCommand(api.applications.confirmFields, {
    stillHolds: (fresh, { paths }) =>
      paths.every((path) => sameValue(valueAt(fresh.form, path), valueAt(page.form, path))),
  })
  const sure = useSureFields(page)

  return {
    save: (from, edited) =>
      inTurn(async () => {
        const value = storedOf(edited)
        // The field itself says why.
        if (isUnread(value)) return false
        seen.current = from
        const held = now()
        const untouched = stands(held, from.path, from)
        if (untouched && sameValue(value, from.value)) {
          if (isConfirmed(held, from.path)) return true
          return (await marks.run({ id, paths: [from.path], confirmed: true, revision: held.revision })) !== null
        }
        const revision = untouched ? held.revision : from.revision
        return (await edit.run({ id, path: from.path, value, revision })) !== null
      }),
    confirm: (paths, confirmed) =>
      inTurn(async () => {
        const { revision } = now()
        return (await marks.run({ id, paths: [...paths], confirmed, revision })) !== null
      }),
    confirmSure: () => inTurn(sure.confirm),
    busy: edit.busy || marks.busy || sure.command.busy,
    error: edit.stale.clashes.length > 0 ? null : (edit.error ?? marks.error ?? sure.command.error),
    stale: edit.stale,
    clear: () => {
      edit.clear()
      marks.clear()
      sure.command.clear()
    },
  }
}

/** The field still says what the editor showed. */
const stands = (page: ApplicationPage, path: FormPath, { value, older }: Seen): boolean =>
  older !== true && sameValue(valueAt(page.form, path), value)

const isConfirmed = (page: ApplicationPage, path: FormPath): boolean =>
  page.readings.find((reading) => reading.path === path)?.confirmedAt !== null
