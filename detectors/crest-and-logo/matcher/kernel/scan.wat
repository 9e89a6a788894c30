;; The first look's inner loop. A cell is two 16-bit numbers, x and y; four cells fill a vector, so that
;; one instruction compares a cell of the template with four neighbouring places of the picture.
(module
  (memory (export "memory") 1)

  ;; For each of `rows` rows of places, `columns` cells apart: score[place] = dot(template, cells at place) × worth × across[column] × down[row].
  ;; All of `cells`, `across`, `down`, `scores`, `template` are addresses; `template` holds `count` pairs of an offset in bytes and a cell.
  ;; Sixteen places at a time: beyond the last place of a row `across` must be 0.
  ;; Writes to `hits` the address of the first score of every sixteen of which one is above `floor`, and returns how many.
  (func (export "scan")
    (param $cells i32) (param $across i32) (param $down i32) (param $scores i32) (param $template i32) (param $count i32)
    (param $columns i32) (param $rows i32) (param $worth f32)
    (param $floor f32) (param $hits i32) (result i32)
    (local $column i32) (local $at i32) (local $step i32) (local $end i32) (local $from i32)
    (local $found i32) (local $cell v128) (local $by v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $end (i32.add (local.get $template) (i32.shl (local.get $count) (i32.const 3))))
    (block $done
      (loop $row
        (br_if $done (i32.le_s (local.get $rows) (i32.const 0)))
        (local.set $by (f32x4.splat (f32.mul (local.get $worth) (f32.load (local.get $down)))))
        (local.set $column (i32.const 0))
        (loop $places
          (local.set $from (i32.add (local.get $cells) (i32.shl (local.get $column) (i32.const 2))))
          (local.set $a (v128.const i32x4 0 0 0 0))
          (local.set $b (v128.const i32x4 0 0 0 0))
          (local.set $c (v128.const i32x4 0 0 0 0))
          (local.set $d (v128.const i32x4 0 0 0 0))
          (local.set $step (local.get $template))
          (loop $template
            (local.set $at (i32.add (local.get $from) (i32.load (local.get $step))))
            (local.set $cell (v128.load32_splat offset=4 (local.get $step)))
            (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (v128.load align=4 (local.get $at)) (local.get $cell))))
            (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (v128.load offset=16 align=4 (local.get $at)) (local.get $cell))))
            (local.set $c (i32x4.add (local.get $c) (i32x4.dot_i16x8_s (v128.load offset=32 align=4 (local.get $at)) (local.get $cell))))
            (local.set $d (i32x4.add (local.get $d) (i32x4.dot_i16x8_s (v128.load offset=48 align=4 (local.get $at)) (local.get $cell))))
            (br_if $template (i32.lt_u (local.tee $step (i32.add (local.get $step) (i32.const 8))) (local.get $end)))
          )
          (local.set $at (i32.add (local.get $scores) (i32.shl (local.get $column) (i32.const 2))))
          (local.set $from (i32.add (local.get $across) (i32.shl (local.get $column) (i32.const 2))))
          (local.set $a (f32x4.mul (f32x4.mul (f32x4.convert_i32x4_s (local.get $a)) (local.get $by)) (v128.load align=4 (local.get $from))))
          (local.set $b (f32x4.mul (f32x4.mul (f32x4.convert_i32x4_s (local.get $b)) (local.get $by)) (v128.load offset=16 align=4 (local.get $from))))
          (local.set $c (f32x4.mul (f32x4.mul (f32x4.convert_i32x4_s (local.get $c)) (local.get $by)) (v128.load offset=32 align=4 (local.get $from))))
          (local.set $d (f32x4.mul (f32x4.mul (f32x4.convert_i32x4_s (local.get $d)) (local.get $by)) (v128.load offset=48 align=4 (local.get $from))))
          (v128.store align=4 (local.get $at) (local.get $a))
          (v128.store offset=16 align=4 (local.get $at) (local.get $b))
          (v128.store offset=32 align=4 (local.get $at) (local.get $c))
          (v128.store offset=48 align=4 (local.get $at) (local.get $d))
          (if (v128.any_true (f32x4.gt
                (f32x4.max (f32x4.max (local.get $a) (local.get $b)) (f32x4.max (local.get $c) (local.get $d)))
                (f32x4.splat (local.get $floor))))
            (then
              (i32.store (i32.add (local.get $hits) (i32.shl (local.get $found) (i32.const 2))) (local.get $at))
              (local.set $found (i32.add (local.get $found) (i32.const 1)))
            )
          )
          (br_if $places (i32.lt_s (local.tee $column (i32.add (local.get $column) (i32.const 16))) (local.get $columns)))
        )
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (local.set $cells (i32.add (local.get $cells) (i32.shl (local.get $columns) (i32.const 2))))
        (local.set $down (i32.add (local.get $down) (i32.const 4)))
        (local.set $scores (i32.add (local.get $scores) (i32.shl (local.get $columns) (i32.const 2))))
        (br $row)
      )
    )
    (local.get $found)
  )

  ;; How well each block of a template matches at 7 rows of 8 places round where it is expected. `cells` is the cell under the first of
  ;; these places, `stride` the bytes of a row of cells. A block has `count` pairs of an offset in bytes and a cell; empty ones are 0.
  ;; Writes the 56 sums of each block to `out`.
  (func (export "blocks")
    (param $cells i32) (param $template i32) (param $blocks i32) (param $count i32) (param $stride i32) (param $out i32)
    (local $row i32) (local $from i32) (local $at i32) (local $step i32) (local $end i32)
    (local $cell v128) (local $a v128) (local $b v128)
    (block $done
      (loop $block
        (br_if $done (i32.le_s (local.get $blocks) (i32.const 0)))
        (local.set $end (i32.add (local.get $template) (i32.shl (local.get $count) (i32.const 3))))
        (local.set $row (i32.const 7))
        (local.set $from (local.get $cells))
        (loop $rows
          (local.set $a (v128.const i32x4 0 0 0 0))
          (local.set $b (v128.const i32x4 0 0 0 0))
          (local.set $step (local.get $template))
          (loop $points
            (local.set $at (i32.add (local.get $from) (i32.load (local.get $step))))
            (local.set $cell (v128.load32_splat offset=4 (local.get $step)))
            (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (v128.load align=4 (local.get $at)) (local.get $cell))))
            (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (v128.load offset=16 align=4 (local.get $at)) (local.get $cell))))
            (br_if $points (i32.lt_u (local.tee $step (i32.add (local.get $step) (i32.const 8))) (local.get $end)))
          )
          (v128.store align=4 (local.get $out) (local.get $a))
          (v128.store offset=16 align=4 (local.get $out) (local.get $b))
          (local.set $out (i32.add (local.get $out) (i32.const 32)))
          (local.set $from (i32.add (local.get $from) (local.get $stride)))
          (br_if $rows (local.tee $row (i32.sub (local.get $row) (i32.const 1))))
        )
        (local.set $template (local.get $end))
        (local.set $blocks (i32.sub (local.get $blocks) (i32.const 1)))
        (br $block)
      )
    )
  )
)
