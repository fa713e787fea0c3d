"""Query sets whose SQL is compiled only once: compiling takes Django several times as long as the database answering.

A page that reads few rows by many queries spends most of its time in the compiler. The query is still written as a
query set, with the models' own named filters; it is compiled once with stand-ins, which are replaced by the actual
values whenever it is run.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import QuerySet

# Stand-ins: numbers and words that occur in no query of ours.
_NUMBERS = 7_204_581_000_000
_WORDS = "\ue000stands for value "

Value = int | str | Sequence[int] | Sequence[str]


@dataclass(frozen=True, slots=True)
class _Statement:
    """SQL, its parameters (each a constant, or the position of a given value), and the converters of its columns."""

    sql: str
    parameters: tuple[tuple[Any, int | None], ...]
    converters: tuple[tuple[int, Sequence[Callable[..., Any]], Any], ...]


class PreparedQuery:
    """A query set with parameters, whose rows are tuples: `make` takes the values and returns a `values_list`.

    A value is a number or a string, or a sequence of either for an `__in`. `make` must not look at the values, because
    it is called with stand-ins, once for each database and each size to which sequences are filled up.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, Any]]) -> None:
        self._make = make
        self._statements: dict[tuple[object, ...], _Statement] = {}

    def rows(self, *given: Value) -> list[tuple[Any, ...]]:
        """The rows for these values, in one query; no rows, and no query, if a sequence is empty."""
        values: list[int | str] = []
        shape: list[object] = [connection.vendor]
        for value in given:
            if isinstance(value, int | str):
                values.append(value)
                shape.append(type(value))
            else:
                if not value:
                    return []
                filled = _filled(value)
                values += filled
                shape.append(len(filled))
        statement = self._statements.get(tuple(shape))
        if statement is None:
            statement = self._statements[tuple(shape)] = _compiled(self._make, given)
        parameters = [own if place is None else values[place] for own, place in statement.parameters]
        with connection.cursor() as cursor:
            cursor.execute(statement.sql, parameters)
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return [*_converted(rows, statement)] if statement.converters else rows


def _filled(values: Sequence[int] | Sequence[str]) -> list[int | str]:
    """The values, the last one repeated up to the next power of two: fewer lengths make fewer statements."""
    room = 1 << (len(values) - 1).bit_length()
    return [*values, *[values[-1]] * (room - len(values))]


def _compiled(make: Callable[..., QuerySet[Any, Any]], given: Sequence[Value]) -> _Statement:
    places: dict[int | str, int] = {}

    def stand_in(value: int | str) -> int | str:
        number = len(places)
        made = f"{_WORDS}{number}" if isinstance(value, str) else _NUMBERS + number
        places[made] = number
        return made

    stand_ins = [
        stand_in(value) if isinstance(value, int | str) else [stand_in(one) for one in _filled(value)]
        for value in given
    ]
    compiler = make(*stand_ins).query.get_compiler(connection=connection)
    sql, parameters = compiler.as_sql()
    known = tuple((value, places.get(value)) for value in parameters)
    if {place for _, place in known} - {None} != set(places.values()):
        raise ValueError("a value is not in the query as it was given")
    fields = [one[0] for one in compiler.select[: compiler.col_count]]
    converters = compiler.get_converters(fields).items()
    return _Statement(sql, known, tuple((place, tuple(steps), field) for place, (steps, field) in converters))


def _converted(rows: Sequence[tuple[Any, ...]], statement: _Statement) -> Iterator[tuple[Any, ...]]:
    """The rows with Python values, as model fields would have them: SQLite has neither times nor booleans nor JSON."""
    for row in rows:
        values = list(row)
        for place, steps, field in statement.converters:
            value = values[place]
            for step in steps:
                value = step(value, field, connection)
            values[place] = value
        yield tuple(values)
