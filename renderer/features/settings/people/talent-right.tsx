import { mayHoldRights, rightLabel, roleLabel } from '../../../../shared/domain/roles.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { Profile } from '../records.ts'

/** The right beside the role: given and taken by a deed of its own, which the record of deeds keeps. */
export function TalentRight({ profile }: { profile: Profile }) {
  const { id, name, role, talent, revision } = profile
  const grant = useCommand(useApi().people.grant, {
    done: (after) =>
      after.talent
        ? `${name}に「${rightLabel.talent}」を見る権限を付けました`
        : `${name}の「${rightLabel.talent}」を見る権限を外しました`,
  })
  return (
    <section className="stack" aria-label={rightLabel.talent}>
      <p>
        <strong>{rightLabel.talent}</strong> {talent ? '見られます' : '見られません'}
      </p>
      <p className="sub">
        協力可能人材・アクセラレータ・研修の受講者を、氏名や連絡先まで見られるかどうかです。付けた人と日時は操作の記録に残ります。
      </p>
      <ErrorNote error={grant.error} takeFocus />
      {mayHoldRights(role) ? (
        <div className="row">
          <Button busy={grant.busy} onClick={() => void grant.run({ id, talent: !talent, revision })}>
            {talent ? '権限を外す' : '見る権限を付ける'}
          </Button>
        </div>
      ) : (
        <p className="sub">役割が{roleLabel[role]}の人には付けられません。担当か承認者に変えてから付けます。</p>
      )}
    </section>
  )
}
