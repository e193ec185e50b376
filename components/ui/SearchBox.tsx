import { Button } from "@/components/ui/Button";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { Input } from "@/components/ui/Input";

export type SearchBoxProps = {
  action: string;
  name?: string;
  label: string;
  hint?: string;
  defaultValue?: string;
  /** What must survive searching: the filters and the sort order. */
  keep?: Readonly<Record<string, string | undefined>>;
};

/** Finds by words. The words go into the address: never use it for what must not stand there, such as a name. */
export function SearchBox({ action, name = "search", label, hint, defaultValue, keep = {} }: SearchBoxProps) {
  return (
    <search className="insights-search">
      <form action={action} method="get">
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
