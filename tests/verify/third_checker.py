#!/usr/bin/env python3
"""A third checker of decision records, by docs/records.md: no code of Licet, and nothing but the standard library of
Python.

usage: third_checker.py [--law FILE] [--public KEY.pem] RECORD...

Of each record it checks the form of its bytes, its id and all roots and paths; with --public the signature; what
the witness shows (claims, completions, tests) by the leaves that the record cites; and with the canonical law
(--law, or the file beside the record) that the outcome of each line follows, through all cases. It leaves to the
others: reviews, basis, reasons, flags, what is not modeled, and the explanation.

Returns 0 if every record is accepted, else 2.
"""

import argparse
import base64
import datetime
import hashlib
import json
import pathlib
import sys
from fractions import Fraction

F, U, T = 0, 1, 2  # false, undetermined, true
ABSENT, UNCERTAIN, PRESENT = 0, 1, 2
LEVELS = ["no_license", "exception_available", "license_required", "prohibited"]
FREE, EXCEPTION, LICENSE, PROHIBITED = range(4)
FIRST, LAST = "0001-01-01", "9999-12-31"
REQUIREMENTS = ("require", "prohibit", "inform")
ENDLESS = (None, None)


class Refused(Exception):
    """Why a record is not accepted."""


def need(holds, why):
    if not holds:
        raise Refused(why)


# --- hashes ---------------------------------------------------------------------------------------------------------


def sha256(data):
    return hashlib.sha256(data).digest()


def split_of(count):
    split = 1
    while split * 2 < count:
        split *= 2
    return split


def root_of(leaves):
    if len(leaves) == 1:
        return sha256(b"\0" + leaves[0].encode())
    split = split_of(len(leaves))
    return sha256(b"\1" + root_of(leaves[:split]) + root_of(leaves[split:]))


def root_by_path(leaf, index, count, path):
    if count == 1 or not path:
        need(count == 1 and not path, "a path has another length than its leaf needs")
        return sha256(b"\0" + leaf.encode())
    split, beside = split_of(count), bytes.fromhex(path[-1])
    if index < split:
        return sha256(b"\1" + root_by_path(leaf, index, split, path[:-1]) + beside)
    return sha256(b"\1" + beside + root_by_path(leaf, index - split, count - split, path[:-1]))


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


# Ed25519 by RFC 8032, section 5.1, slowly.
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
BASE_Y = 4 * pow(5, P - 2, P) % P


def recover_x(y, odd):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    need((x * x - square) % P == 0, "a key or signature is no point of the curve")
    return P - x if x % 2 != odd else x


def add_points(a, b):
    product = D * a[0] * b[0] * a[1] * b[1]
    x = (a[0] * b[1] + b[0] * a[1]) * pow(1 + product, P - 2, P)
    y = (a[1] * b[1] + a[0] * b[0]) * pow(1 - product, P - 2, P)
    return (x % P, y % P)


def times(point, n):
    total = (0, 1)
    while n:
        if n & 1:
            total = add_points(total, point)
        point, n = add_points(point, point), n >> 1
    return total


def point_of(data):
    number = int.from_bytes(data, "little")
    y = number & (2**255 - 1)
    return (recover_x(y, number >> 255), y)


def is_signed(key, signature, message):
    s = int.from_bytes(signature[32:], "little")
    challenge = hashlib.sha512(signature[:32] + key + message).digest()
    h = int.from_bytes(challenge, "little") % Q
    base = (recover_x(BASE_Y, 0), BASE_Y)
    return s < Q and times(base, s) == add_points(point_of(signature[:32]), times(point_of(key), h))


# --- expressions ----------------------------------------------------------------------------------------------------


def read(text):
    """Lists as Python lists, atoms as texts, a bare `-` as None."""
    place = 0

    def one():
        nonlocal place
        if text[place] == "(":
            items = []
            while text[place] != ")":
                place += 1
                items.append(one())
            place += 1
            return items
        if text[place] == '"':
            place += 1
            atom = ""
            while text[place] != '"':
                if text[place] == "\\":
                    place += 1
                    atom += "\n" if text[place] == "n" else text[place]
                else:
                    atom += text[place]
                place += 1
            place += 1
            return atom
        begin = place
        while place < len(text) and text[place] not in " ()":
            place += 1
        return None if text[begin:place] == "-" else text[begin:place]

    node = one()
    need(place == len(text), "something stands after an expression")
    return node


class Pack:
    """Leaves of the law, by kind and name; notes which are read."""

    ONLY = {"licet-pack", "aliases", "days", "rules", "requirements", "subjects", "scale", "classes", "scenario",
            "diligence"}

    def __init__(self, leaves):
        self.leaves, self.read = {}, set()
        for index, text in leaves:
            node = read(text)
            name = "" if node[0] in self.ONLY else node[1] + "." + node[2] if node[0] == "define" else node[1]
            self.leaves[node[0], name] = (index, node)

    def find(self, kind, name=""):
        need((kind, name) in self.leaves, f"`{kind} {name}` is not among the leaves at hand")
        index, node = self.leaves[kind, name]
        self.read.add(index)
        return node

    def fact(self, record_type, name):
        for fact in self.find("record", record_type)[2:]:
            if fact[1] == name:
                return {"type": fact[2], "optional": fact[3] == "optional", "computed": fact[4] == "computed"}
        raise Refused(f"`{record_type}` has no fact `{name}`")


# --- values ---------------------------------------------------------------------------------------------------------


def both(a, b):
    return a if a == b else U


def day_number(text):
    return datetime.date.fromisoformat(text).toordinal()


def add_ends(a, b):
    return None if a is None or b is None else a + b


def add(a, b):
    return (add_ends(a[0], b[0]), add_ends(a[1], b[1]))


def negate(a):
    return (None if a[1] is None else -a[1], None if a[0] is None else -a[0])


INFINITY = float("inf")  # an end only: no number of the record is ever a float


def ends(a):
    return (-INFINITY if a[0] is None else a[0], INFINITY if a[1] is None else a[1])


def interval(low, high):
    return (None if low == -INFINITY else low, None if high == INFINITY else high)


def sign(x):
    return (x > 0) - (x < 0)


def times_ends(a, b):
    if a == 0 or b == 0:
        return Fraction(0)
    if abs(a) == INFINITY or abs(b) == INFINITY:
        return INFINITY * sign(a) * sign(b)
    return a * b


def multiply(a, b):
    products = [times_ends(x, y) for x in ends(a) for y in ends(b)]
    return interval(min(products), max(products))


def divide(a, b):
    low, high = ends(b)
    if not (low >= 0 and high > 0) and not (low < 0 and high <= 0):
        return multiply(a, ENDLESS)
    inverse = lambda end, at_zero: Fraction(0) if abs(end) == INFINITY else at_zero if end == 0 else 1 / end
    return multiply(a, interval(inverse(high, -INFINITY), inverse(low, INFINITY)))


def hull_of(a, b):
    (a0, a1), (b0, b1) = ends(a), ends(b)
    return interval(min(a0, b0), max(a1, b1))


def at_most(a, b, strict):
    (a0, a1), (b0, b1) = ends(a), ends(b)
    if (a1 < b0) if strict else (a1 <= b0 and a1 < INFINITY and b0 > -INFINITY):
        return T
    if (a0 >= b1 and a0 > -INFINITY and b1 < INFINITY) if strict else a0 > b1:
        return F
    return U


def shift(day, days, months, up):
    if day in (day_number(FIRST), day_number(LAST)):
        return day
    moved = min(max(day + days, day_number(FIRST)), day_number(LAST))
    if months == 0 or moved in (day_number(FIRST), day_number(LAST)):
        return moved
    date = datetime.date.fromordinal(moved)
    count = date.year * 12 + date.month - 1 + months
    if count < 12:
        return day_number(FIRST)
    if count >= 9999 * 12:
        return day_number(LAST)
    year, month = divmod(count, 12)
    last = (datetime.date(year + month // 11, (month + 1) % 12 + 1, 1) - datetime.timedelta(days=1)).day
    if date.day <= last:
        return datetime.date(year, month + 1, date.day).toordinal()
    return datetime.date(year, month + 1, last).toordinal() + (1 if up else 0)


class Value:
    """A truth, an interval, or names; names are a pair: whether it is all but these, and these."""

    def __init__(self, what, presence=PRESENT):
        self.what, self.presence = what, presence

    def truth(self):
        if self.presence == ABSENT:
            return F
        return min(self.what, U) if self.presence == UNCERTAIN else self.what

    def exact(self):
        if self.presence != PRESENT:
            return self.presence == ABSENT
        if isinstance(self.what, int):
            return self.what != U
        if isinstance(self.what[1], frozenset):
            return not self.what[0] and len(self.what[1]) == 1
        return self.what[0] is not None and self.what[0] == self.what[1]


def hull(a, b):
    if isinstance(a.what, int) and isinstance(b.what, int):
        return Value(both(a.truth(), b.truth()))
    if ABSENT in (a.presence, b.presence):
        there = b if a.presence == ABSENT else a
        return Value(there.what, there.presence if a.presence == b.presence else UNCERTAIN)
    presence = min(a.presence, b.presence)
    if isinstance(a.what[1], frozenset):
        if a.what[0] or b.what[0]:
            return Value((True, frozenset()), presence)
        return Value((False, a.what[1] | b.what[1]), presence)
    return Value(hull_of(a.what, b.what), presence)


# --- the law of a day -----------------------------------------------------------------------------------------------

NAME, KIND, CODE, PERIOD, CITES, DOUBT, LETTER, BINDERS, ACTIVITIES, WHEN, PROVIDED, REBUTTED = range(1, 13)
REVIEWS, OVER, DEFEATED, SUPERSEDED, REVIEWED, TOGGLES = range(13, 19)


class Law:
    def __init__(self, pack, question, day):
        self.pack, self.question, self.day = pack, question, day

    def covers(self, begin, until):
        return begin <= self.day and (until is None or self.day < until)

    def stands(self, cites, doubt):
        truth = T if len(cites) == 1 else F
        for name in cites[1:]:
            source = self.pack.find("source", name)
            if source[2] <= self.question["known_at"]:
                truth = max(truth, U if source[3] == "open" else T)
        return min(truth, U) if doubt == "open" else truth

    def rule_stands(self, rule):
        if rule[LETTER] is None:
            return self.stands(rule[CITES], rule[DOUBT])
        if rule[LETTER][2] > self.question["known_at"]:
            return F
        return U if rule[DOUBT] == "open" else T

    def start(self, rule):
        if rule[PERIOD] is None:
            return FIRST
        comply = rule[PERIOD][3]
        later = rule[KIND] in REQUIREMENTS and self.question["view"] == "enforced" and comply is not None
        return comply if later else rule[PERIOD][1]

    def in_force(self, name):
        rule = self.pack.find("rule", name)
        if self.start(rule) > self.day or (rule[LETTER] and rule[LETTER][2] > self.day):
            return F
        if rule[PERIOD] and rule[PERIOD][2] is not None and rule[PERIOD][2] <= self.day:
            return F
        truth = self.rule_stands(rule)
        for other in rule[SUPERSEDED][1:]:
            if truth == F:
                break
            successor = self.pack.find("rule", other)
            if self.start(successor) <= self.day:
                truth = min(truth, T - self.rule_stands(successor))
        for toggle in rule[TOGGLES][1:]:
            ignored = toggle[0] == "unenforced" and self.question["view"] == "de_jure"
            if truth != F and not ignored and self.covers(toggle[1], toggle[2]):
                truth = min(truth, T - self.stands(toggle[4], toggle[3]))
        return truth

    def in_group(self, group, code):
        member = None
        for kind, begin, until, printed, doubt, cites, members in group[2:]:
            begin = printed if self.question["view"] == "de_jure" and printed is not None else begin
            stands = self.stands(cites, doubt) if self.covers(begin, until) else F
            if stands == F:
                continue
            before = F if member is None else member
            listed = code in members[1:]
            after = (T if listed else F) if kind == "set" else before
            if kind != "set" and listed:
                after = T if kind == "add" else F
            member = after if stands == T else both(before, after)
        return U if member is None else member

    def member(self, group, code):
        if group[0] == "codes":
            return T if code in group[1:] else F
        if group[0] == "group":
            return self.in_group(self.pack.find("group", group[1]), code)
        left, right = self.member(group[1], code), self.member(group[2], code)
        return {"union": max(left, right), "except": min(left, T - right), "intersect": min(left, right)}[group[0]]

    def aliases(self, kind, code):
        return [a for a in self.pack.find("aliases")[1:] if a[1] == kind and a[2] == code]

    def counts_as(self, kind, code, other):
        truth = T if code == other else F
        for alias in self.aliases(kind, code):
            if truth != T and alias[3] == other and self.covers(alias[4], alias[5]):
                truth = max(truth, self.stands(alias[6], None))
        return truth

    def contains(self, group, kind, code):
        if group[0] not in ("codes", "group"):
            left, right = self.contains(group[1], kind, code), self.contains(group[2], kind, code)
            return {"union": max(left, right), "except": min(left, T - right), "intersect": min(left, right)}[group[0]]
        truth = self.member(group, code)
        for alias in self.aliases(kind, code):
            if alias[3] != code:
                truth = max(truth, min(self.counts_as(kind, code, alias[3]), self.member(group, alias[3])))
        return truth

    def mentioned(self, group):
        if group[0] == "codes":
            return set(group[1:])
        if group[0] == "group":
            return {code for change in self.pack.find("group", group[1])[2:] for code in change[6][1:]}
        return self.mentioned(group[1]) | self.mentioned(group[2])

    def contains_any(self, group, but):
        truth = self.member(group, "")
        for code in self.mentioned(group) - set(but):
            truth = both(truth, self.member(group, code))
        return truth

    def threshold(self, name):
        value = ENDLESS
        for given, begin, until, doubt, cites in (entry[1:] for entry in self.pack.find("threshold", name)[3:]):
            stands = self.stands(cites, doubt) if self.covers(begin, until) else F
            if stands == U or (stands == T and given == "secret"):
                value = ENDLESS
            elif stands == T:
                number = Fraction(day_number(given[1])) if given[0] == "day" else Fraction(given[1])
                value = (number, number)
        return Value(value)


# --- conditions -----------------------------------------------------------------------------------------------------


class Thing:
    """What a binder stands for. Without `record` nothing is known of it."""

    def __init__(self, record, kind, path, unnamed=False, event=False):
        self.record, self.kind, self.path, self.unnamed, self.event = record, kind, path, unnamed, event


class Place:
    def __init__(self, state, value, owner, fact):
        self.state, self.value, self.owner, self.fact = state, value, owner, fact

    def path(self):
        return self.owner.path + "." + self.fact if self.owner.path else self.fact


class Conditions:
    def __init__(self, pack, question, law, facts, event, on, has_class):
        self.pack, self.question, self.law, self.facts = pack, question, law, facts
        self.event, self.on, self.has_class, self.computed = event, on, has_class, {}

    def fact_of(self, owner, fact):
        judged = owner.event or (self.event is not None and owner.record is self.event)
        if judged and self.on is not None and fact == "on":
            return Place("known", None, owner, fact)
        stated = owner.record["facts"].get(fact) if owner.record else None
        state = {"none": "none", "undeterminable": "undeterminable"}.get(stated if isinstance(stated, str) else "", "known")
        return Place("unknown" if stated is None else state, stated, owner, fact)

    def find(self, path, bound):
        start, state = path[1], "known"
        if start == "scenario":
            owner = Thing(self.facts.get(""), self.pack.find("scenario")[1], "")
        elif start[0] == "slot":
            owner = bound[int(start[1])]
        else:
            listed = self.elements(start[1], bound)
            if listed:
                first = start[0] == "first" and not listed[-1].unnamed
                owner = listed[0] if first else listed[-1]
            else:
                place = self.find(start[1], bound)
                owner, state = Thing(None, self.inner(place), ""), "none"
        if owner.record is None and not owner.event and state == "known":
            state = "unknown"
        place = Place(state, None, owner, "")
        for i, fact in enumerate(path[2:]):
            if i:
                inner, known = place.path(), place.state == "known"
                owner = Thing(self.facts.get(inner) if known else None, self.inner(place), inner, place.owner.unnamed)
                state = "unknown" if known and owner.record is None else place.state
            place = self.fact_of(owner, fact)
            if state != "known":
                place.state = state
        return place

    def inner(self, place):
        return self.pack.fact(place.owner.kind, place.fact)["type"][1]

    def elements(self, path, bound):
        place = self.find(path, bound)
        if place.state == "none":
            return []
        things, is_open, kind, base = [], True, self.inner(place), place.path()
        if place.state == "known" and place.value and place.value[0] == "list":
            is_open = place.value[1] == "open"
            for i in range(int(place.value[2])):
                item = f"{base}[{i}]"
                things.append(Thing(self.facts[item], kind, item, place.owner.unnamed))
        return things + ([Thing(None, kind, base + "[?]", True)] if is_open else [])

    def anything(self, fact):
        presence, kind = (UNCERTAIN if fact["optional"] else PRESENT), fact["type"]
        if kind == "boolean":
            return Value(U, presence)
        if kind == "date":
            return Value(ENDLESS, presence)
        if kind[0] == "number":
            return Value(tuple(None if end is None else Fraction(end) for end in kind[1:3]), presence)
        if kind[0] == "enum":
            return Value((False, frozenset(kind[1:])), presence)
        if kind[0] == "code" and kind[1] is not None:
            return Value((False, frozenset(self.pack.find("codes", kind[1])[2:])), presence)
        return Value((True, frozenset()), presence)

    def compute(self, place, fact):
        if not fact["computed"]:
            return None
        define = self.pack.find("define", place.owner.kind + "." + place.fact)
        recursive = define[3] == "recursive"
        if recursive and place.owner.record is None:
            return None
        key = (place.owner.path, place.fact)
        if place.owner.record is not None and key in self.computed:
            return self.computed[key]
        value = self.value(define[4], [place.owner])
        if fact["type"][0] == "number" and value.presence != ABSENT:
            (low, high), (a, b) = ends(self.anything(fact).what), ends(value.what)
            if b < low or a > high:
                if recursive:
                    a = b = low if b < low else high
            else:
                a, b = max(a, low), min(b, high)
            value = Value(interval(a, b), value.presence)
        self.computed[key] = value
        return value

    def value_at(self, place):
        fact = self.pack.fact(place.owner.kind, place.fact)
        if place.state == "none":
            return Value(self.anything(fact).what, ABSENT)
        if place.state == "known":
            if place.value is None:
                return Value(self.on)
            if place.value in ("true", "false"):
                return Value(T if place.value == "true" else F)
            head, rest = place.value[0], place.value[1:]
            if head == "number":
                return Value((Fraction(rest[0]), Fraction(rest[1])))
            if head == "days":
                low, high = (None if d in (FIRST, LAST) else Fraction(day_number(d)) for d in rest)
                return Value((low, high))
            if head in ("codes", "text", "other"):
                return Value((head == "other", frozenset(rest)))
            return self.anything(fact)
        computed = self.compute(place, fact)
        return self.anything(fact) if computed is None else computed

    def truth(self, e, bound):
        return self.value(e, bound).truth()

    def value(self, e, bound):
        op = e[0]
        if op in ("and", "or"):
            truths = [self.truth(part, bound) for part in e[1:]]
            return Value(min(truths, default=T) if op == "and" else max(truths, default=F))
        if op == "not":
            return Value(T - self.truth(e[1], bound))
        if op == "get":
            return self.value_at(self.find(e, bound))
        if op == "bool":
            return Value(T if e[1] == "true" else F)
        if op == "num":
            return Value((Fraction(e[1]), Fraction(e[1])))
        if op == "day":
            return Value((Fraction(day_number(e[1])),) * 2)
        if op == "code":
            return Value((False, frozenset([e[1]])))
        if op == "none":
            return Value(F, ABSENT)
        if op == "threshold":
            return self.law.threshold(e[1])
        if op == "class":
            return Value(max(self.has_class(code) for code in e[1:]))
        if op == "reading":
            chosen = self.question["readings"].get(e[1])
            return Value(U if chosen is None else T if chosen == e[2] else F)
        if op in ("some", "every", "no"):
            return Value(self.quantified(e, bound))
        if op in ("max", "min", "sum", "count"):
            return self.folded(e, bound)
        if op in ("in", "out"):
            return Value(self.membership(e, bound))
        if op in ("same", "differ"):
            return Value(self.same(e, bound))
        if op == "known":
            place = self.find(e[1], bound)
            if place.state in ("known", "none"):
                return Value(T)
            computed = self.compute(place, self.pack.fact(place.owner.kind, place.fact))
            return Value(T if computed and computed.exact() else F)
        if op == "undeterminable":
            state = self.find(e[1], bound).state
            return Value(U if state == "unknown" else T if state == "undeterminable" else F)
        if op == "if":
            condition = self.truth(e[1], bound)
            if condition != U:
                return self.value(e[2 if condition == T else 3], bound)
            return hull(self.value(e[2], bound), self.value(e[3], bound))
        a = self.value(e[1], bound)
        if op == "absent":
            return Value({ABSENT: T, UNCERTAIN: U, PRESENT: F}[a.presence])
        if op == "otherwise":
            if a.presence == UNCERTAIN:
                return hull(Value(a.what), self.value(e[2], bound))
            return a if a.presence == PRESENT else self.value(e[2], bound)
        if op == "neg":
            return Value(negate(a.what), a.presence)
        if op == "scale":
            return Value(multiply(a.what, (Fraction(e[2]),) * 2), a.presence)
        if op == "shift":
            move = lambda end: None if end is None else Fraction(shift(int(end), int(e[2]), int(e[3]), e[4] == "up"))
            return Value(tuple(move(end) for end in a.what), a.presence)
        b = self.value(e[2], bound)
        presence = min(a.presence, b.presence)
        if op in ("add", "sub", "mul", "div"):
            work = {"add": add, "sub": lambda x, y: add(x, negate(y)), "mul": multiply, "div": divide}[op]
            return Value(work(a.what, b.what), presence)
        return Value(Value(self.compare(op, a, b), presence).truth())

    @staticmethod
    def compare(op, a, b):
        if isinstance(a.what, int):
            x, y = a.truth(), b.truth()
            same = max(min(x, y), min(T - x, T - y))
        elif op in ("eq", "ne"):
            same = min(at_most(a.what, b.what, False), at_most(b.what, a.what, False))
        else:
            low, high = (a, b) if op in ("lt", "le") else (b, a)
            return at_most(low.what, high.what, op in ("lt", "gt"))
        return same if op == "eq" else T - same

    def same(self, e, bound):
        a, b = self.value(e[2], bound), self.value(e[3], bound)
        presence = min(a.presence, b.presence)
        if presence == ABSENT:
            return F
        (any_a, names_a), (any_b, names_b) = a.what, b.what
        found = set()
        if not any_a and not any_b:
            for x in names_a:
                for y in names_b:
                    one = F
                    if e[3][0] == "code" or e[2][0] != "code":
                        one = max(one, self.law.counts_as(e[1], x, y))
                    if e[3][0] != "code":
                        one = max(one, self.law.counts_as(e[1], y, x))
                    found.add(one)
        excluded = (any_a and not any_b and names_b <= names_a) or (any_b and not any_a and names_a <= names_b)
        truth = F if e[1] is None and excluded else found.pop() if len(found) == 1 else U
        return Value(truth if e[0] == "same" else T - truth, presence).truth()

    def membership(self, e, bound):
        a = self.value(e[2], bound)
        if a.presence == ABSENT:
            return F
        is_any, names = a.what
        found = set() if is_any else {self.law.contains(e[3], e[1], name) for name in names}
        truth = self.law.contains_any(e[3], names) if not found else found.pop() if len(found) == 1 else U
        return Value(truth if e[0] == "in" else T - truth, a.presence).truth()

    @staticmethod
    def bind(bound, slot, thing):
        inner = list(bound) + [None] * (int(slot) + 1 - len(bound))
        inner[int(slot)] = thing
        return inner

    def quantified(self, e, bound):
        some = F
        for thing in self.elements(e[2], bound):
            one = self.truth(e[3], self.bind(bound, e[1], thing))
            one = T - one if e[0] == "every" else one
            some = max(some, min(one, U) if thing.unnamed else one)
        return some if e[0] == "some" else T - some

    def folded(self, e, bound):
        op, slot, path, where, of, otherwise = e
        sure, perhaps, unnamed = [], [], None
        for thing in self.elements(path, bound):
            inner = self.bind(bound, slot, thing)
            counts = T if where is None else self.truth(where, inner)
            value = Value((Fraction(1), Fraction(1))) if of is None else self.value(of, inner)
            if counts == F or value.presence == ABSENT:
                continue
            if value.presence == UNCERTAIN or thing.unnamed:
                counts = U
            (sure if counts == T else perhaps).append(value.what)
            unnamed = value.what if thing.unnamed else unnamed
        if op in ("sum", "count"):
            total, none = (Fraction(0), Fraction(0)), (Fraction(0), Fraction(0))
            for one in sure:
                total = add(total, one)
            for one in perhaps:
                total = add(total, hull_of(one, none))
            if unnamed is not None:
                low, high = ends(unnamed)
                total = (None if low < 0 else total[0], None if high > 0 else total[1])
        else:
            turn = negate if op == "min" else lambda x: x
            lows = [ends(turn(one))[0] for one in (sure or perhaps)]
            highs = [ends(turn(one))[1] for one in sure + perhaps]
            if lows:
                total = turn(interval(max(lows) if sure else min(lows), max(highs)))
        if not sure and op != "count":
            other = self.value(otherwise, bound) if otherwise else None
            if other is None:
                other = Value((Fraction(0),) * 2, PRESENT if op == "sum" else ABSENT)
            return hull(Value(total), other) if perhaps else other
        return Value(total)


# --- one event ------------------------------------------------------------------------------------------------------


class Instance:
    def __init__(self, things):
        self.things, self.applies, self.effective = things, F, F

    def about(self):
        return " ".join(thing.path for thing in self.things[1:])


class Event:
    def __init__(self, pack, question, day, facts, thing, on):
        self.pack, self.thing, self.law = pack, thing, Law(pack, question, day)
        self.conditions = Conditions(pack, question, self.law, facts, thing.record, on, self.has_class)
        self.instances, self.asked = {}, set()

    def candidates(self, name):
        found = [[]]
        for binder in self.pack.find("rule", name)[BINDERS][1:]:
            found = [things + [thing] for things in found for thing in
                     ([self.thing] if binder == "event" else self.conditions.elements(binder, things))]
        return [Instance(things) for things in found]

    def instances_of(self, name):
        if name not in self.instances:
            rule = self.pack.find("rule", name)
            found = self.candidates(name)
            for instance in found:
                instance.applies = instance.effective = self.applies(rule, instance)
                for defeater in rule[DEFEATED][1:]:
                    if instance.effective == F:
                        break
                    for other in self.matching(defeater, instance):
                        instance.effective = min(instance.effective, T - other.effective)
            self.instances[name] = found
        return self.instances[name]

    def matching(self, name, other):
        paths = [thing.path for thing in other.things]
        return [one for one in self.instances_of(name)
                if [thing.path for thing in one.things] == paths[:len(one.things)]]

    def holds(self, rule, clause, instance):
        self.asked.add(rule[NAME])
        return self.conditions.truth(clause, instance.things)

    def applies(self, rule, instance):
        truth = self.law.in_force(rule[NAME])
        if truth == F:
            return F
        self.asked.add(rule[NAME])
        truth = min(truth, self.sees(rule), self.addressed(rule))
        for clause in (rule[WHEN], rule[PROVIDED]):
            if len(clause) > 1:
                truth = min(truth, self.conditions.truth(clause[1], instance.things))
        if len(rule[REBUTTED]) > 1 and self.conditions.truth(rule[REBUTTED][1], instance.things) == T:
            return F
        if rule[KIND] in REQUIREMENTS:
            truth = min(truth, self.subject())
        unnamed = self.thing.unnamed or any(thing.unnamed for thing in instance.things)
        return min(truth, U) if unnamed else truth

    def of_names(self, value, wanted):
        is_any, names = value.what
        if value.presence == ABSENT or is_any or not names:
            return U
        found = {T if name in wanted else F for name in names}
        return found.pop() if len(found) == 1 else U

    def sees(self, rule):
        if len(rule[ACTIVITIES]) == 1:
            return T
        return self.of_names(self.conditions.value_at(self.conditions.fact_of(self.thing, "activity")), rule[ACTIVITIES][1:])

    def addressed(self, rule):
        if rule[LETTER] is None:
            return T
        sender = self.conditions.fact_of(self.thing, "from_party")
        party = self.conditions.facts.get(self.thing.path + ".from_party") if sender.state == "known" else None
        if sender.state == "none":
            return F
        stated = party["facts"].get("id") if party else None
        if not isinstance(stated, list):
            return F if stated == "none" else U
        if stated[0] == "other":
            return F if rule[LETTER][1] in stated[1:] else U
        return self.of_names(Value((False, frozenset(stated[1:]))), [rule[LETTER][1]])

    def effect(self, name):
        return max((one.effective for one in self.instances_of(name)), default=F)

    def subject(self):
        subjects = self.pack.find("subjects")[1:]
        return max((self.effect(name) for name in subjects), default=F) if subjects else T

    def has_class(self, code):
        return max((self.effect(name) for name in self.pack.find("gives", code)[2:]), default=F)

    def level(self, name, instance):
        rule = self.pack.find("rule", name)
        shield = exception = F
        for defeater in rule[DEFEATED][1:]:
            lifts = self.pack.find("rule", defeater)[KIND] == "exception"
            for other in self.matching(defeater, instance):
                if lifts:
                    exception = max(exception, other.effective)
                else:
                    shield = max(shield, other.effective)
        whole = PROHIBITED if rule[KIND] == "prohibit" else LICENSE
        low = FREE if instance.applies != T or shield != F else EXCEPTION if exception != F else whole
        high = FREE if instance.applies == F or shield == T else EXCEPTION if exception == T else whole
        return low, high

    def outcome(self):
        levels = [self.level(name, one) for _, name in self.pack.find("requirements")[1:] for one in self.instances_of(name)]
        return max((low for low, _ in levels), default=FREE), max((high for _, high in levels), default=FREE)


def events_of(pack, facts):
    kind = pack.fact(pack.find("scenario")[1], "route")["type"][1]
    route, events, is_open = facts[""]["facts"].get("route"), [], True
    if route is not None:
        is_open = route[1] == "open" if isinstance(route, list) else route != "none"
        count = int(route[2]) if isinstance(route, list) else 0
        events = [Thing(facts[f"route[{i}]"], kind, f"route[{i}]", False, True) for i in range(count)]
    return events + ([Thing(None, kind, "route[?]", True, True)] if is_open else [])


def stretches_of(pack, question, event):
    if question["law_of"]:
        return [(question["law_of"], None)]
    on = event.record["facts"].get("on") if event.record else None
    low, high = on[1:] if isinstance(on, list) else (FIRST, LAST)
    if low == high:
        return [(low, None)]
    begins = [low] + [day for day in pack.find("days")[1:] if low < day <= high]
    found = []
    for begin, after in zip(begins, begins[1:] + [None]):
        last = high if after is None else datetime.date.fromordinal(day_number(after) - 1).isoformat()
        on = tuple(None if day in (FIRST, LAST) else Fraction(day_number(day)) for day in (begin, last))
        found.append((begin, on))
    return found


def judge_line(pack, question, line):
    """The outcome of a line: parts are alternatives, events are joined, stretches are alternatives."""
    whole = None
    for facts in line["parts"]:
        part = (FREE, FREE)
        for thing in events_of(pack, facts):
            hop = None
            for day, on in stretches_of(pack, question, thing):
                one = Event(pack, question, day, facts, thing, on).outcome()
                hop = one if hop is None else (min(hop[0], one[0]), max(hop[1], one[1]))
            part = (max(part[0], hop[0]), max(part[1], hop[1]))
        whole = part if whole is None else (min(whole[0], part[0]), max(whole[1], part[1]))
    return whole


# --- facts, and what they are taken as ------------------------------------------------------------------------------


def read_scenario(leaves):
    header = read(leaves[0])
    need(header[:2] == ["licet-scenario", "2"], "the scenario is not of format 2")
    lines = []
    for leaf in map(read, leaves[1:]):
        if leaf[0] == "line":
            lines.append({"name": leaf[2], "parts": [{} for _ in leaf[5:]]})
            continue
        record = {"kind": leaf[4], "key": leaf[5], "facts": {name: value for name, value in leaf[7:]}}
        lines[int(leaf[1])]["parts"][int(leaf[2])][leaf[3]] = record
    need(len(lines) == int(header[2]), "the scenario has another number of lines than it says")
    return lines


def copy_of(lines):
    fresh = lambda record: {"kind": record["kind"], "key": record["key"], "facts": dict(record["facts"])}
    return [{"name": line["name"], "parts": [{path: fresh(record) for path, record in part.items()}
                                             for part in line["parts"]]} for line in lines]


def may_be(pack, fact, name, stated):
    """What a fact may be, as (range, names, all but these, none, undeterminable, record, list)."""
    if stated is not None and stated != "undeterminable":
        return part_of(stated)
    kind, asked = fact["type"], name in pack.find("diligence")[1:]
    need(not fact["computed"] and not (stated and asked), f"`{name}` is taken as something narrower")
    names, span, others = set(), None, False
    if kind == "boolean":
        names = {"true", "false"}
    elif kind == "date":
        span = (Fraction(day_number(FIRST)), Fraction(day_number(LAST)))
    elif kind[0] == "number":
        span = (Fraction(kind[1]), Fraction(kind[2]))
    elif kind[0] == "enum":
        names = set(kind[1:])
    elif kind[0] == "code":
        others = kind[1] is None
        names = set() if others else set(pack.find("codes", kind[1])[2:])
    return {"span": span, "names": names, "others": others, "none": fact["optional"], "failed": asked,
            "record": kind[0] == "record", "open": kind[0] == "list", "count": 0 if kind[0] == "list" else None}


def part_of(value):
    part = {"span": None, "names": set(), "others": False, "none": value == "none", "failed": value == "undeterminable",
            "record": False, "open": False, "count": None}
    if isinstance(value, str):
        part["names"] = {value} & {"true", "false"}
    elif value[0] == "number":
        part["span"] = (Fraction(value[1]), Fraction(value[2]))
    elif value[0] == "days":
        part["span"] = tuple(Fraction(day_number(day)) for day in value[1:])
    elif value[0] in ("codes", "other"):
        part["names"], part["others"] = set(value[1:]), value[0] == "other"
    elif value[0] == "list":
        part["open"], part["count"] = value[1] == "open", int(value[2])
    else:
        part["record"] = value[0] == "record"
    return part


def step_of(fact):
    return Fraction(1) if fact["type"] == "date" else Fraction(fact["type"][3])


def is_within(fact, part, whole):
    if any(part[key] and not whole[key] for key in ("none", "failed", "record")):
        return False
    if part["count"] is not None:
        return whole["open"] and part["count"] >= whole["count"]
    if part["span"]:
        grid = [(end - whole["span"][0]) / step_of(fact) for end in part["span"]]
        return (whole["span"][0] <= part["span"][0] <= part["span"][1] <= whole["span"][1]
                and all(end.denominator == 1 for end in grid))
    if part["others"]:
        return whole["others"] and whole["names"] <= part["names"]
    return not part["names"] & whole["names"] if whole["others"] else part["names"] <= whole["names"]


def is_covered(fact, whole, parts):
    if whole["count"] is not None or any(whole[key] and not any(part[key] for part in parts)
                                         for key in ("none", "failed", "record")):
        return False
    named = set().union(*(part["names"] for part in parts if not part["others"]))
    if whole["span"]:
        reached = whole["span"][0]
        for span in sorted(part["span"] for part in parts if part["span"]):
            if span[0] > reached:
                return False
            reached = max(reached, span[1] + step_of(fact))
        return reached > whole["span"][1]
    if whole["others"]:
        return any(part["others"] and part["names"] <= named | whole["names"] for part in parts)
    return whole["names"] <= named


def spots_of(lines, places):
    for line, path in places[1:]:
        parts = lines[int(line)]["parts"]
        need(len(parts) == 1, "a fact of one of several parts is taken")
        owner, _, fact = path.rpartition(".")
        need(owner in parts[0], f"nothing is known of what `{path}` belongs to")
        yield parts[0], parts[0][owner], fact, path


def take(pack, places, value, lines):
    if places[0] == "parts":
        line = lines[int(places[1])]
        line["parts"] = [line["parts"][int(value)]]
        return
    things = set()
    for facts, owner, name, path in spots_of(lines, places):
        fact = pack.fact(owner["kind"], name)
        whole = may_be(pack, fact, name, owner["facts"].get(name))
        need(is_within(fact, part_of(value), whole), f"`{path}` is taken as what it cannot be")
        things.add((owner["kind"], str(owner["key"]), name))
        need(len(places) == 2 or owner["key"] != "", f"`{path}` is like no other, and is taken with others")
        owner["facts"][name] = value
        count = int(value[2]) if value[0] == "list" else 0
        for inner in [path] if value[0] == "record" else [f"{path}[{i}]" for i in range(count)]:
            facts.setdefault(inner, {"kind": fact["type"][1], "key": "", "facts": {}})
    need(len(things) == 1, "places are not of one thing")


def leaves_of(pack, tree, lines):
    """The facts of each leaf, in order; refuses divisions that leave something out."""
    if tree is None:
        yield lines
        return
    places, branches = tree[1], tree[2:]
    if places[0] == "parts":
        parts = lines[int(places[1])]["parts"]
        need({int(value) for value, _ in branches} == set(range(len(parts))), "cases leave out a part")
    else:
        _, owner, name, path = next(spots_of(lines, places))
        fact = pack.fact(owner["kind"], name)
        whole = may_be(pack, fact, name, owner["facts"].get(name))
        need(is_covered(fact, whole, [part_of(value) for value, _ in branches]), f"cases leave out what `{path}` may be")
    for value, inner in branches:
        narrower = copy_of(lines)
        take(pack, places, value, narrower)
        yield from leaves_of(pack, inner, narrower)


# --- the witness ----------------------------------------------------------------------------------------------------


class Claims:
    """Checks claims about one set of facts."""

    def __init__(self, pack, question, claims):
        self.pack, self.question, self.claims, self.used, self.asked = pack, question, claims, set(), {}

    def at(self, spot):
        for claim in self.claims:
            if (claim["line"], claim["part"], claim["hop"], claim["law_day"]) == spot:
                yield claim

    def stretches(self, number, line):
        """Per part, per event: the event in each stretch, with its spot."""
        for part, facts in enumerate(line["parts"]):
            events = []
            for hop, thing in enumerate(events_of(self.pack, facts)):
                events.append([((number, part, hop, day), Event(self.pack, self.question, day, facts, thing, on))
                               for day, on in stretches_of(self.pack, self.question, thing)])
            yield events

    def note(self, spot, event):
        if event.asked:
            self.asked.setdefault(spot, set()).update(event.asked)

    def supports(self, number, line, least):
        every = True
        for events in self.stretches(number, line):
            some = False
            for stretches in events:
                here = True
                for spot, event in stretches:
                    here = self.supports_event(spot, event, least) and here
                    self.note(spot, event)
                some = some or here
            every = every and some
        return every

    def supports_event(self, spot, event, least):
        listed = {name for _, name in self.pack.find("requirements")[1:]}
        found = False
        for claim in self.at(spot):
            if claim["reason"] != "applies" or claim["rule"] not in listed:
                continue
            for instance in event.instances_of(claim["rule"]):
                if instance.about() == claim["about"] and event.level(claim["rule"], instance)[0] >= least:
                    self.used.add(id(claim))
                    found = True
        return found

    def refute(self, number, line, most):
        if most == PROHIBITED:
            return
        for events in self.stretches(number, line):
            for spot, event in (one for stretches in events for one in stretches):
                for kind, rule in self.pack.find("requirements")[1:]:
                    if kind == "prohibit" or most < LICENSE:
                        self.refute_rule(spot, event, rule, most)
                self.note(spot, event)

    def refute_rule(self, spot, event, rule, most):
        claims = [claim for claim in self.at(spot) if claim["rule"] == rule and claim["reason"] != "applies"]
        alike = ("not_in_force", "other_activity", "other_party", "not_subject")
        if len(claims) == 1 and claims[0]["about"] == "*" and claims[0]["reason"] in alike:
            self.used.add(id(claims[0]))
            if self.refutes(event, claims[0], None, most):
                return
        for instance in event.candidates(rule):
            refuted = False
            for claim in claims:
                if claim["about"] in ("*", instance.about()):
                    self.used.add(id(claim))
                    refuted = refuted or self.refutes(event, claim, instance, most)
            need(refuted, f"requirement `{rule}` is not refuted at event {spot[2] + 1} by the law of {spot[3]}")

    def refutes(self, event, claim, instance, most):
        reason, _, what = claim["reason"].partition(" ")
        if reason == "not_in_force":
            return event.law.in_force(claim["rule"]) == F
        if reason == "not_subject":
            return event.subject() == F
        rule = self.pack.find("rule", claim["rule"])
        if reason == "other_activity":
            return event.sees(rule) == F
        if reason == "other_party":
            return event.addressed(rule) == F
        if reason in ("when", "provided"):
            condition = rule[WHEN if reason == "when" else PROVIDED][1]
            parts = condition[1:] if condition[0] == "and" else [condition]
            need(0 < int(what) <= len(parts), "a claim names a condition that the rule does not have")
            return event.holds(rule, parts[int(what) - 1], instance) == F
        need(reason == "defeated" and what in rule[DEFEATED][1:], "a claim names what defeats nothing")
        if self.pack.find("rule", what)[KIND] == "exception" and most < EXCEPTION:
            return False
        return any(one.effective == T for one in event.matching(what, instance))

    def check_used(self):
        need(len(self.used) == len(self.claims), "some claims are about nothing that is asked")


def letters_of(event, rule, condition, instance):
    if condition[0] in ("class", "reading", "bool"):
        return ""
    if condition[0] in ("and", "or", "not"):
        return "".join(letters_of(event, rule, part, instance) for part in condition[1:])
    return "fut"[event.conditions.truth(condition, instance.things)]


def check_tests(pack, question, lines, asked, tests):
    told = {}
    for test in map(read, tests):
        told[int(test[1]), int(test[2]), int(test[3]), test[4]] = {(rule, about): letters for rule, about, letters in test[5:]}
    need(set(told) == set(asked), "conditions are told of other events than the claims rest on")
    for spot, rules in asked.items():
        number, part, hop, law_day = spot
        facts = lines[number]["parts"][part]
        thing = events_of(pack, facts)[hop]
        on = dict(stretches_of(pack, question, thing))[law_day]
        event, found = Event(pack, question, law_day, facts, thing, on), {}
        for name in rules:
            rule = pack.find("rule", name)
            for one in event.candidates(name):
                clauses = [clause for clause in (rule[WHEN], rule[PROVIDED], rule[REBUTTED]) if len(clause) > 1]
                found[name, one.about()] = "".join(letters_of(event, rule, clause[1], one) for clause in clauses)
        need(found == told[spot], f"conditions at event {hop + 1} by the law of {law_day} are told otherwise than they are")


def by_facts(record, claims):
    """The tree that all of the claims are made of, or None for the facts as stated."""
    trees = {claim["tree"] if claim["leaves"] else None for claim in claims}
    need(len(trees) <= 1, "claims are made of several divisions of the facts")
    tree = trees.pop() if trees else None
    return None if tree is None else record["cases"][tree]


def of_leaf(claims, leaf):
    return [claim for claim in claims if any(first <= leaf <= last for first, last in claim["leaves"])]


def about(cases, lines):
    return [i for i in range(len(lines)) if cases is None or cases["line"] in (None, i)]


def check_witness(pack, question, lines, record):
    answer, support, refutations = record["answer"], record["support"], record["refutations"]
    low, high = (LEVELS.index(answer["outcome"][end]) for end in ("low", "high"))
    used, asked = set(), {}

    def note(claims, stated):
        used.update(claims.used)
        for spot, rules in claims.asked.items() if stated else ():
            asked.setdefault(spot, set()).update(rules)

    if low > FREE:
        cases = by_facts(record, support)
        views = [lines] if cases is None else leaves_of(pack, read(cases["tree"]), lines)
        for leaf, view in enumerate(views):
            claims = Claims(pack, question, support if cases is None else of_leaf(support, leaf))
            shown = [claims.supports(i, view[i], low) for i in about(cases, view)]
            need(any(shown), "the mild end of the outcome is not supported")
            note(claims, cases is None)
    for number in range(len(lines)):
        mine = [claim for claim in refutations if claim["line"] == number]
        cases = by_facts(record, mine)
        views = [lines] if cases is None else leaves_of(pack, read(cases["tree"]), lines)
        for leaf, view in enumerate(views):
            claims = Claims(pack, question, mine if cases is None else of_leaf(mine, leaf))
            claims.refute(number, view[number], high)
            note(claims, cases is None)
    need(used == {id(claim) for claim in support + refutations}, "some claims are about nothing that is asked")
    check_tests(pack, question, lines, asked, record["tests"])
    for cases in record["cases"]:
        check_completions(pack, question, lines, record, cases)


def check_completions(pack, question, lines, record, cases):
    answer = record["answer"] if cases["line"] is None else record["answer"]["lines"][cases["line"]]
    low, high = (LEVELS.index(answer["outcome"][end]) for end in ("low", "high"))
    reached = []
    for completion in cases["completions"]:
        taken = copy_of(lines)
        for fact in map(read, completion["facts"]):
            take(pack, fact[1], fact[2], taken)
        one = [LEVELS.index(completion["outcome"][end]) for end in ("low", "high")]
        reached += one
        claims = Claims(pack, question, completion["support"] + completion["refutations"])
        if low < high and one[0] >= high:
            shown = [claims.supports(i, taken[i], high) for i in about(cases, taken)]
            need(any(shown), "a completion is not shown to be as strict as the strict end")
        if low < high and one[1] <= low:
            for i in about(cases, taken):
                claims.refute(i, taken[i], low)
        claims.check_used()
        check_tests(pack, question, taken, claims.asked, completion["tests"])
    if answer["tier"] == "exact" and low < high:
        need(min(reached, default=high) <= low and max(reached, default=low) >= high, "no completion reaches an end")


# --- the whole law --------------------------------------------------------------------------------------------------


def check_outcomes(pack, question, lines, record):
    """That the outcomes follow: those of three values, and those that the cases narrow them to."""
    answer = record["answer"]
    firsts = [judge_line(pack, question, line) for line in lines]
    trees = {cases["line"]: read(cases["tree"]) for cases in record["cases"]}

    def narrowed(first, tree, numbers):
        leaves = []
        for view in leaves_of(pack, tree, lines):
            outcomes = [judge_line(pack, question, view[i]) for i in numbers]
            leaves.append((max(low for low, _ in outcomes), max(high for _, high in outcomes)))
        low = max(first[0], min(low for low, _ in leaves))
        return low, max(low, min(first[1], max(high for _, high in leaves)))

    def same(what, outcome, told):
        need([LEVELS[level] for level in outcome] == [told["low"], told["high"]], f"{what} follows otherwise than recorded")

    outcomes = []
    for i, first in enumerate(firsts):
        same(f"the first outcome of line {i + 1}", first, answer["lines"][i]["first"]["outcome"])
        outcomes.append(narrowed(first, trees[i], [i]) if i in trees else first)
        same(f"the outcome of line {i + 1}", outcomes[i], answer["lines"][i]["outcome"])
    join = lambda all_of: (max(low for low, _ in all_of), max(high for _, high in all_of))
    same("the first outcome", join(firsts), answer["first"]["outcome"])
    whole = join(outcomes)
    if None in trees:
        whole = narrowed(whole, trees[None], range(len(lines)))
    same("the outcome", whole, answer["outcome"])


# --- one record -----------------------------------------------------------------------------------------------------


def check(path, law_file, public):
    data = path.read_bytes()
    record = json.loads(data)
    need(data.decode() == canonical(record) + "\n", "its bytes are not in the canonical form")
    need(record.get("format") == "licet-record 2", "it is no record")
    content = {key: value for key, value in record.items() if key not in ("id", "signature", "signer")}
    need(sha256(canonical(content).encode()).hex() == record["id"], "its content is not that of its id")
    if public is not None:
        need("signature" in record and bytes.fromhex(record["signer"]) == public, "it is not signed by that key")
        need(is_signed(public, bytes.fromhex(record["signature"]), record["id"].encode()), "its signature is wrong")
    need(root_of(record["scenario"]).hex() == record["scenario_root"], "its facts do not give its `scenario_root`")
    lines = read_scenario(record["scenario"])
    question = {key: record[key] for key in ("known_at", "law_of", "view")}
    question["readings"] = dict(reading.split("=", 1) for reading in record["readings"])
    for cited in record["cited"]:
        root = root_by_path(cited["leaf"], cited["index"], record["pack_leaves"], cited["path"])
        need(root.hex() == record["pack_root"], "a cited leaf is not under the root of the pack")
    pack = Pack((cited["index"], cited["leaf"]) for cited in record["cited"])
    need(pack.find("licet-pack")[1:] == ["2", record["pack"]], "the pack is another one than the record names")
    check_witness(pack, question, lines, record)
    need(len(pack.read) == len(record["cited"]), "some cited leaves are not needed")
    law_file = law_file or path.parent / f"pack-{record['pack_root']}.sexp"
    if not law_file.exists():
        return "witness"
    leaves = law_file.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    need(root_of(leaves).hex() == record["pack_root"], "the law is another one than the record names")
    schema = "".join(leaf + "\n" for leaf in leaves if leaf.split(" ")[0] in ("(codes", "(record", "(scenario"))
    need(sha256(schema.encode()).hex() == record["schema_hash"], "the facts of the pack have another hash")
    check_outcomes(Pack(enumerate(leaves)), question, lines, record)
    return "witness and outcomes"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--law", type=pathlib.Path)
    parser.add_argument("--public", type=pathlib.Path)
    parser.add_argument("records", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    public = None
    if options.public:
        # The key is the last 32 bytes of what a PEM text of Ed25519 holds.
        lines = options.public.read_text(encoding="ascii").split("\n")
        public = base64.b64decode("".join(line for line in lines if line and not line.startswith("-")))[-32:]
    sys.setrecursionlimit(20_000)
    accepted = True
    for path in options.records:
        try:
            print(f"{path}: accepted ({check(path, options.law, public)})")
        except (Refused, KeyError, IndexError, TypeError, ValueError) as why:
            accepted = False
            print(f"{path}: refused: {why}")
    return 0 if accepted else 2


if __name__ == "__main__":
    sys.exit(main())
