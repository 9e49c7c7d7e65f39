import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { actionFields } from '../../../../shared/domain/support/action-fields.ts'
import { useApi } from '../../../api/office.tsx'
import type { CasePage } from '../records.ts'
import { undoEdits } from '../undo-edits.ts'
import { useCaseCommand, useKnownCase } from '../use-case-command.ts'

/** Changing or finishing a 宿題, with its undo. */
export function useActionEdit(page: CasePage) {
  const api = useApi()
  const { ask } = useKnownCase()
  return useCaseCommand(page.id, api.actions.edit, {
    done: (_, input) => (input.doneOn === null ? '宿題を直しました' : '宿題を終えました'),
    undo: (_, after) =>
      undoEdits(
        { ask: () => ask(page.id), list: (each) => each.actions, fields: (each) => fieldsOf(actionFields, each) },
        page,
        after,
        api.actions.edit,
      ),
  })
}
