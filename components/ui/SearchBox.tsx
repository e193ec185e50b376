import { Button } from "@/components/ui/Button";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { Input } from "@/components/ui/Input";

export type SearchBoxProps = {
  /**
   * A server action where the words must not stand in an address, as a client's reference must not. An address where
   * they may: they become its query.
   */
  action: string | ((form: FormData) => void | Promise<void>);
  name?: string;
  label: string;
  hint?: string;
  defaultValue?: string;
  /** What must survive searching: the filters and the sort order. */
  keep?: Readonly<Record<string, string | undefined>>;
};

/** Finds by words. */
export function SearchBox({ action, name = "search", label, hint, defaultValue, keep = {} }: SearchBoxProps) {
  return (
    <search className="insights-search">
      <form action={action} method={typeof action === "string" ? "get" : undefined}>
        <HiddenFields values={keep} />
        <Input
          type="search"
          name={name}
          label={label}
          hint={hint}
          defaultValue={defaultValue}
          autoComplete="off"
          after={<Button className="insights-beside-input">Search</Button>}
        />
      </form>
    </search>
  );
}
