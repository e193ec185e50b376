import { Button } from "@/components/ui/Button";
import { Input } from "@/components/ui/Input";

/** Finds cases by reference. It is posted, so that the reference stands in no address. */
export function ReferenceSearch({ action, value }: { action: (form: FormData) => Promise<void>; value?: string }) {
  return (
    <search className="insights-search">
      <form action={action}>
        <Input
          type="search"
          name="reference"
          label="Find a case by reference"
          defaultValue={value}
          autoComplete="off"
          spellCheck={false}
          after={<Button className="insights-beside-input">Search</Button>}
        />
      </form>
    </search>
  );
}
