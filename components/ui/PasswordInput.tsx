"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Input, type InputProps } from "@/components/ui/Input";

export type PasswordInputProps = Omit<InputProps, "type" | "suffix" | "prefix" | "after">;

/**
 * A password, which can be pasted, filled in by a password manager and, where there are scripts, looked at. Say which
 * it is with `autoComplete`: "current-password" unless told "new-password".
 */
export function PasswordInput({ autoComplete = "current-password", ...rest }: PasswordInputProps) {
  const [scripts, setScripts] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => setScripts(true), []);
  const id = rest.id ?? rest.name;
  return (
    <Input
      {...rest}
      type={shown ? "text" : "password"}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      after={
        scripts ? (
          <Button
            type="button"
            variant="secondary"
            className="insights-beside-input"
            aria-controls={id}
            aria-label={shown ? "Hide password" : "Show password"}
            onClick={() => setShown(!shown)}
          >
            {shown ? "Hide" : "Show"}
          </Button>
        ) : null
      }
    />
  );
}
