import { useCommand } from '../../api/hooks.ts'
import { useApi, useMay } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import type { DecisionRow } from './records.ts'

interface ProposePromotionProps {
  row: DecisionRow
  form: { readonly getValues: () => { readonly reason: string; readonly condition: string } }
  onProposed: () => void
}

/** 繰上げ that goes through 起案 and 回議 first: a 案 until its 決裁. */
export function ProposePromotion({ row, form, onProposed }: ProposePromotionProps) {
  const { selection } = useApi()
  const mayPropose = useMay('selection.propose')
  const { applicationId, prefecture } = row
  const propose = useCommand(selection.propose, {
    done: `${prefecture}を繰り上げる案を記録しました`,
    undo:
      (_, { revision }) =>
      () =>
        selection.withdrawProposal({ applicationId, revision }),
    onDone: onProposed,
  })
  if (!mayPropose) return null
  const run = () => {
    const { reason, condition } = form.getValues()
    return propose.run({ applicationId, result: 'selected', reserveOrder: null, reason, condition })
  }
  return (
    <>
      <Button busy={propose.busy} onClick={() => void run()}>
        案にして起案する
      </Button>
      <ErrorNote error={propose.error} />
    </>
  )
}
