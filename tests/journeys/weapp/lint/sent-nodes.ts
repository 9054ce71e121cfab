import type { MiniApp } from '../engine/mini-app';

/** A node as the service layer sent it: Taro's short names for its kind and id, then its properties. */
export interface SentNode {
  readonly nn?: string;
  readonly sid?: string;
  readonly uid?: string;
  readonly cn?: readonly SentNode[];
  readonly [property: string]: unknown;
}

/** Every node that the page on top was sent, outermost first. */
export function sentNodes(app: MiniApp): readonly SentNode[] {
  const root = app.stack.top.instance.data['root'] as SentNode | undefined;
  return (root?.cn ?? []).flatMap(withChildren);
}

function withChildren(node: SentNode): readonly SentNode[] {
  return [node, ...(node.cn ?? []).flatMap(withChildren)];
}

/** The kinds of node whose template listens for taps. */
export function tappableKinds(baseWxml: string): ReadonlySet<string> {
  const templates = baseWxml.matchAll(
    /<template name="tmpl_0_(\w+)">([\s\S]*?)<\/template>\s*(?=<template name|$|<wxs)/g,
  );
  const kinds = [...templates].filter(([, , body = '']) => /^\s*<view[^>]*bindtap="eh"/.test(body));
  return new Set(kinds.map(([, kind = '']) => kind));
}
