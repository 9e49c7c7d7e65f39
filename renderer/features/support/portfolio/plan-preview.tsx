import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { go } from '../../../ui/go.ts'
import { Pane } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import { caseAddress } from '../place.ts'
import { PlanGantt } from '../plan/plan-gantt.tsx'

/** The plan of the prefecture the list stands on. */
export function PlanPreview({ id }: { id: string }) {
  const api = useApi()
  const head = useAnswer(api.support.case, { id }, { keep: true })
  const plan = useAnswer(api.plan.list, { caseId: id }, { keep: true })
  const page = head.data
  return (
    <Pane
      fills
      title={page === undefined ? '年間支援計画' : `${page.prefecture} 年間支援計画`}
      sub={
        page !== undefined &&
        (page.planAgreedOn === null ? (
          '基準は未固定'
        ) : (
          <>
            県合意 <DateText date={page.planAgreedOn} style="short" />
          </>
        ))
      }
      actions={
        <ButtonLink small look="quiet" to={caseAddress(id, 'overview')}>
          開く
        </ButtonLink>
      }
    >
      <Answer of={head}>
        {(shown) => (
          <Answer of={plan}>
            {(milestones) => (
              <PlanGantt
                key={shown.id}
                page={{ ...shown, milestones }}
                rowHeight={25}
                onOpen={(item) => go(caseAddress(shown.id, 'plan', item))}
              />
            )}
          </Answer>
        )}
      </Answer>
    </Pane>
  )
}
