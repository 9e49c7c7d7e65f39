import styles from './frame.module.css'

/** On every screen of the practice office, so that nobody takes it for the real one. */
export const PracticeBand = () => (
  <aside className={styles['practice']} aria-label="練習用の台帳の知らせ">
    ▲ 練習用(見本) この台帳の内容はすべて見本です
  </aside>
)
