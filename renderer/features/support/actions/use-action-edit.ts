import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { actionFields } from '../../../../shared/domain/support/fields/action.ts'
import { useApi } from '../../../api/office.tsx'
import type { Action, CasePage } from '../records.ts'
import { actionRoom, useRoom } from '../rooms.ts'
import { undoEdit } from '../undo-edits.ts'
import { useRoomCommand } from '../use-case-command.ts'

export const doneWords = ({ doneOn }: Pick<Action, 'doneOn'>): string =>
  doneOn === null ? '宿題を直しました' : '宿題を終えました'

/** Changing or finishing a 宿題, with its undo. */
export function useActionEdit(page: CasePage) {
  const api = useApi()
  const room = actionRoom(api)
  const { renew } = useRoom(room, page.id)
  return useRoomCommand(room, page.id, api.actions.edit, {
    done: (_, input) => doneWords(input),
    undo: ({ id }, { changed }) =>
      undoEdit(
        { renew, fields: (each) => fieldsOf(actionFields, each) },
        page.actions.find((each) => each.id === id),
        changed[0],
        api.actions.edit,
      ),
  })
}
