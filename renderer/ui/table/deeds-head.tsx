/** The heading of the column of buttons in a plain table: there for screen readers only. */
export const DeedsHead = () => (
  <th scope="col">
    <span className="visually-hidden">操作</span>
  </th>
)
