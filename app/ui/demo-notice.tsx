/** What the programme says of itself on every page. */
export function DemoNotice({ children }: { children: string | null | undefined }) {
  return children ? <p dir="auto" className="border-t border-rule bg-raised px-4 py-1 text-small text-quiet lg:px-6">{children}</p> : null;
}
