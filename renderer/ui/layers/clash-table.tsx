import type { Clash } from '../../../shared/domain/refusal.ts'
import styles from './layers.module.css'

/** Both values of every field that differs, side by side. */
export const ClashTable = ({ clashes }: { clashes: readonly Clash[] }) => (
  <table className={styles['clashes']}>
    <thead>
      <tr>
        <th scope="col">項目</th>
        <th scope="col">いま保存されている値</th>
        <th scope="col">あなたの入力</th>
      </tr>
    </thead>
    <tbody>
      {clashes.map((clash) => (
        <tr key={clash.field}>
          <th scope="row">{clash.label}</th>
          <td>{clash.theirs === '' ? '(空欄)' : clash.theirs}</td>
          <td>{clash.yours === '' ? '(空欄)' : clash.yours}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
