import type { OutputOf } from '../../../../shared/contract/operation.ts'
import type { training } from '../../../../shared/contract/talent/training.ts'
import { useSaveFiles } from '../../../api/books.ts'
import filters from '../../../record/list-filters.module.css'
import { Button, ButtonLink } from '../../../ui/button.tsx'

export type MadeCertificates = OutputOf<(typeof training)['certificate']>

/** The 修了証書 that were just made, and why the others were not. */
export function CertificateFiles({ made }: { made: MadeCertificates }) {
  const save = useSaveFiles()
  const reasons = [...new Set(made.stopped.map(({ why }) => why))]
  return (
    <section className={filters['filters']} aria-label="できた修了証書">
      <b role="status">
        {made.files.length === 0 ? '■ 修了証書はできませんでした' : `● ${made.files.length}枚の修了証書ができました`}
      </b>
      {made.files.length > 0 && (
        <Button small look="primary" onClick={() => save(made.files)}>
          保存
        </Button>
      )}
      {reasons.length > 0 && (
        <>
          <span>{`作らなかった ${made.stopped.length}人: ${reasons.join('、')}`}</span>
          {reasons.some((why) => why.includes('設定「課室」')) && (
            <ButtonLink small to="/settings/office">
              設定「課室」へ
            </ButtonLink>
          )}
        </>
      )}
    </section>
  )
}
