/** A hash, to be compared by eye: in groups of eight, broken between them. */
export function Hash({ value }: { value: string }) {
  const groups = value.match(/.{1,8}/g) ?? [];
  return <code dir="ltr" className="text-small wrap-anywhere" aria-label={value}>{groups.map((group, index) => <span key={index}>{group}<wbr />{index < groups.length - 1 ? " " : ""}</span>)}</code>;
}
